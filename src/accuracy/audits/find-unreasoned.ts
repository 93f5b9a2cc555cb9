import type { Reading, ShownVerdict } from './audit-files.ts';

/** What was shown of the drawn tools, and what readers said. */
interface Passes {
  readonly shown: { readonly items: readonly ShownVerdict[] };
  readonly first: readonly Reading[] | null;
  readonly second: readonly Reading[] | null;
  readonly adjudicated: readonly Reading[] | null;
}

type Verdict = Pick<ShownVerdict, 'category' | 'severity'>;

const differ = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  a?.category !== b?.category || a?.severity !== b?.severity;

const find = <T extends { readonly id: string }>(list: readonly T[] | null, id: string): T | undefined =>
  list?.find((each) => each.id === id);

/** Adjudicated readings that owe a reason, in a sentence each: where the readers differ, or the verdict shown is wrong. */
export function findUnreasoned({ shown, first, second, adjudicated }: Passes): string[] {
  if (adjudicated === null) return [];
  if (first === null || second === null) return ['It is adjudicated before two readers have read it.'];
  const owesReason = (reading: Reading): boolean =>
    differ(find(first, reading.id), find(second, reading.id)) || differ(find(shown.items, reading.id), reading);
  return adjudicated
    .filter((reading) => reading.why.length < 10 && owesReason(reading))
    .map(({ id }) => `${id} says no \`why\`, though the readers differ or the verdict shown is wrong.`);
}
