import { measureAccuracy } from '../../accuracy/measure-accuracy.ts';
import { categoryIds, severityIds, type CategoryId, type SeverityId } from '../../catalog/schema/vocabulary.ts';
import { classifyTool } from '../../classifier/classify.ts';
import type { Label } from './read-label-file.ts';

/** How often one category or severity is given rightly; shares are 0 to 1, null where there is nothing to share. */
export interface Rate {
  readonly id: CategoryId | SeverityId;
  readonly labelled: number;
  readonly judged: number;
  readonly right: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** A definition that is judged otherwise than it is labelled. */
export interface Miss {
  readonly id: string;
  readonly server: string;
  readonly tool: string;
  readonly label: { readonly category: CategoryId; readonly severity: SeverityId };
  readonly verdict: { readonly category: CategoryId | null; readonly severity: SeverityId | null };
  readonly confidence: number | null;
  readonly evidence: readonly { readonly rule: string; readonly quote: string }[];
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** All that is measured on a labelled file. */
export function measureLabels(labels: readonly Label[]) {
  const judged = labels.map((label) => ({
    label: { ...label, contested: false, language: null, passes: [] },
    assessment: classifyTool(label.tool),
  }));
  const { tools, category, severity, verdict, missed, dangerous, alarmed, harmless, notAssessed, confusion } =
    measureAccuracy(judged);
  const rate = <T extends CategoryId | SeverityId>(id: T, axis: 'category' | 'severity'): Rate => {
    const labelled = judged.filter(({ label }) => label[axis] === id);
    const given = judged.filter(({ assessment }) => assessment[axis] === id).length;
    const right = labelled.filter(({ assessment }) => assessment[axis] === id).length;
    return {
      id,
      labelled: labelled.length,
      judged: given,
      right,
      precision: share(right, given),
      recall: share(right, labelled.length),
    };
  };
  const misses = judged
    .filter(({ label, assessment }) => label.category !== assessment.category || label.severity !== assessment.severity)
    .map(({ label, assessment }): Miss => ({
      id: label.id,
      server: label.server,
      tool: label.tool.name,
      label: { category: label.category, severity: label.severity },
      verdict: { category: assessment.category, severity: assessment.severity },
      confidence: assessment.confidence,
      evidence: assessment.evidence.slice(0, 2).map(({ rule, quote }) => ({ rule, quote })),
    }));
  return {
    tools,
    category,
    severity,
    verdict,
    missed,
    dangerous,
    alarmed,
    harmless,
    notAssessed,
    confusion,
    categories: categoryIds.map((id) => rate(id, 'category')),
    severities: severityIds.map((id) => rate(id, 'severity')),
    misses,
  };
}

export type Measured = ReturnType<typeof measureLabels>;
