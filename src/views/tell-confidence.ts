import { confidenceBands, findBand, type ConfidenceBand } from '../accuracy/find-band.ts';

/**
 * How far a verdict can be trusted, in a sentence: what became of verdicts of its band on servers that nobody had read.
 * Never its own figure, which says more than was measured. Empty where a verdict carries no confidence.
 */
export function tellConfidence(confidence: number | null, bands: readonly ConfidenceBand[] = confidenceBands): string {
  const band = findBand(confidence, bands);
  return band === null || band.of === 0
    ? ''
    : `Of verdicts as sure as this one, ${band.words} named the right category.`;
}
