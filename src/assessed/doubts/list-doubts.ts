import type { Assessment } from '../../catalog/schema/assessment.ts';
import { findSiblings, listUnreviewed, type Sibling } from './find-siblings.ts';
import type { IsSettled } from './settled-doubts.ts';

/** Why a verdict of the rules asks for a reader. */
export type DoubtReason = 'second-opinion' | 'confidence' | 'sibling';

/** A tool with its whole verdict. */
export interface DoubtfulTool extends Sibling {
  readonly assessment: Assessment;
  readonly digest: string;
}

/** A verdict that asks for a review. */
export interface Doubt<T extends DoubtfulTool> {
  readonly tool: T;
  /** In the order of `DoubtReason`. */
  readonly reasons: readonly DoubtReason[];
  /** A sibling with the verdict that most of its siblings have; null where siblings are no reason. */
  readonly sibling: T | null;
}

/** A verdict with less confidence asks for a review. */
export const fewestConfidence = 0.8;

/** For each tool whose siblings mostly have another verdict, one of those. */
function findOutvoted<T extends DoubtfulTool>(tools: readonly T[]): Map<T, T> {
  const outvoted = new Map<T, T>();
  for (const { factions } of findSiblings(tools))
    for (const faction of factions.slice(1)) {
      const usual = factions[0]?.tools[0];
      if (usual) for (const tool of listUnreviewed(faction)) outvoted.set(tool, usual);
    }
  return outvoted;
}

/**
 * The tools whose verdict by the rules asks for a review, the least sure first; one that was reviewed, or read and found
 * right, asks for none.
 */
export function listDoubts<T extends DoubtfulTool>(tools: readonly T[], isSettled: IsSettled): Doubt<T>[] {
  const outvoted = findOutvoted(tools);
  return tools
    .filter(({ assessment }) => assessment.status === 'assessed' && assessment.source === 'rules')
    .filter((tool) => !isSettled(tool))
    .map((tool): Doubt<T> => {
      const { secondOpinion, confidence } = tool.assessment;
      const sibling = outvoted.get(tool) ?? null;
      const reasons: DoubtReason[] = [];
      if (secondOpinion?.agrees === false) reasons.push('second-opinion');
      if ((confidence ?? 1) < fewestConfidence) reasons.push('confidence');
      if (sibling !== null) reasons.push('sibling');
      return { tool, reasons, sibling };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => (a.tool.assessment.confidence ?? 0) - (b.tool.assessment.confidence ?? 0));
}
