import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../catalog/vocabulary-ids.ts';
import { findEffects, mostEvidence, readContext } from '../../classifier/classify.ts';

/** The words of a tool that speak for a category, whatever the verdict on it; empty where none do. */
export const findEvidenceFor = (tool: ToolDefinition, category: CategoryId): Evidence[] =>
  findEffects(readContext(tool))
    .filter((finding) => finding.category === category && finding.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((finding) => finding.evidence)
    .slice(0, mostEvidence);
