import type { ProofCheck, ProofRecord } from './proving/proof-record.ts';

/** How far a format is known to hold. */
export interface EngineState {
  /** `enforced` in our tests; `accepted` by the vendor's schema; `written` from the documentation. */
  readonly state: 'enforced' | 'accepted' | 'written';
  /** What it was proven with; null where it wasn't. */
  readonly version: string | null;
  /** Day of the proof, UTC; null where there is none. */
  readonly date: string | null;
}

/** Whether what was seen is what was expected. */
export function isMet({ expected, seen }: Pick<ProofCheck, 'expected' | 'seen'>): boolean {
  if (expected === 'stopped') return seen === 'asked' || seen === 'refused';
  if (expected === 'untouched') return seen === 'received' || seen === 'asked';
  return expected === seen;
}

/** All that was checked of a format. */
export const listChecks = ({
  cases,
  stack,
  extras = [],
}: Pick<ProofRecord, 'cases' | 'stack' | 'extras'>): readonly ProofCheck[] =>
  [...cases, ...(stack?.servers ?? []), ...extras].flatMap(({ checks }) => checks);

/** Whether all of a proof was as expected, and every file that was broken on purpose was noticed. */
export const isProven = (proof: Pick<ProofRecord, 'cases' | 'stack' | 'broken' | 'extras'>): boolean =>
  listChecks(proof).every(isMet) && proof.broken.every(({ isNoticed }) => isNoticed);

/** The state of a format, which its proof record alone decides. */
export function findEngineState(format: string, records: readonly ProofRecord[]): EngineState {
  const record = records.find((each) => each.format === format);
  if (record === undefined || !isProven(record)) return { state: 'written', version: null, date: null };
  const { kind, engine, date } = record;
  return { state: kind === 'enforced' ? 'enforced' : 'accepted', version: engine.version, date };
}
