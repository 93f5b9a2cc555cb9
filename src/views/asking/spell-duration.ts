import { countOf } from '../describe-tool.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** Milliseconds in the largest unit that they fill, rounded: `5 minutes`, `2 days`. */
export function spellDuration(milliseconds: number): string {
  const [noun, size] = UNITS.find(([, each]) => milliseconds >= each) ?? [null, 1];
  if (noun === null) return 'less than a second';
  const count = Math.round(milliseconds / size);
  return Number.isFinite(count) ? countOf(count, noun) : 'ever';
}
