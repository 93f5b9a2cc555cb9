import { estimateInterval, roundShare, type Interval } from '../estimate-interval.ts';
import type { AuditDraw, Judgement, Reading, ShownRationale, ShownVerdict } from './audit-files.ts';

/** A share weighted to the whole frame, with its 95 % interval. */
export interface WeightedShare {
  readonly share: number;
  readonly interval: Interval;
}

/**
 * The share of the frame that a test holds for, from a stratified sample. A weighted sample is worth as many plain draws
 * as Kish's formula says, the square of the sum of its weights over the sum of their squares.
 */
export function weighShare(draw: AuditDraw, holds: (id: string) => boolean): WeightedShare {
  const weights = new Map(draw.strata.map(({ id, tools, drawn }) => [id, drawn === 0 ? 0 : tools / drawn]));
  let sum = 0;
  let squares = 0;
  let held = 0;
  for (const { id, stratum } of draw.items) {
    const weight = weights.get(stratum) ?? 0;
    sum += weight;
    squares += weight * weight;
    if (holds(id)) held += weight;
  }
  const share = sum === 0 ? 0 : held / sum;
  return { share: roundShare(share), interval: estimateInterval(share, squares === 0 ? 0 : (sum * sum) / squares) };
}

const isDangerous = (category: string): boolean => category !== 'Read' && category !== 'Write';
const isAlarm = (category: string | null): boolean => category === 'Destructive' || category === 'Financial';

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** What one pass of readings makes of the verdicts that were shown. */
export function scorePass(draw: AuditDraw, shown: readonly ShownVerdict[], readings: readonly Reading[]) {
  const verdicts = byId(shown);
  const read = byId(readings);
  const agrees = (member: 'category' | 'severity') => (id: string) =>
    read.get(id)?.[member] === verdicts.get(id)?.[member];
  const pairs = readings.map((reading) => ({ reading, category: verdicts.get(reading.id)?.category ?? null }));
  const dangerous = pairs.filter(({ reading }) => isDangerous(reading.category));
  const harmless = pairs.filter(({ reading }) => reading.category === 'Read');
  return {
    category: weighShare(draw, agrees('category')),
    severity: weighShare(draw, agrees('severity')),
    missed: { wrong: dangerous.filter(({ category }) => category === 'Read').length, of: dangerous.length },
    alarmed: { wrong: harmless.filter(({ category }) => isAlarm(category)).length, of: harmless.length },
  };
}

export type PassScore = ReturnType<typeof scorePass>;

/** The share of tools on which two readers said the same. */
export const measureReaders = (first: readonly Reading[], second: readonly Reading[]) => {
  const other = byId(second);
  const share = (member: 'category' | 'severity'): number =>
    first.filter((each) => each[member] === other.get(each.id)?.[member]).length / Math.max(1, first.length);
  return { category: share('category'), severity: share('severity') };
};

/** What is made of the rationales that were shown: those with a fault, weighted, and how many have which. */
export function scoreRationales(draw: AuditDraw, shown: readonly ShownRationale[], judgements: readonly Judgement[]) {
  const judged = byId(judgements);
  const own = shown.map(({ id, source }) => ({ source, judgement: judged.get(id)?.judgement ?? 'fine' }));
  const count = (kept: typeof own) => ({
    wrong: kept.filter(({ judgement }) => judgement !== 'fine').length,
    of: kept.length,
  });
  return {
    bad: weighShare(draw, (id) => judged.get(id)?.judgement !== 'fine'),
    all: count(own),
    byRules: count(own.filter(({ source }) => source === 'rules')),
    byReview: count(own.filter(({ source }) => source === 'review')),
  };
}
