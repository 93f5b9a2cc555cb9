import { remember } from '../../catalog/remember.ts';

const openingUnits = 2;

/** Makes a look-up of the longest entry that a word equals or begins with; no stem is shorter than two units. */
export function makeFinder<T extends object | true>(
  exact: ReadonlyMap<string, T>,
  stems: ReadonlyMap<string, T>,
): (word: string) => T | null {
  if (stems.size === 0) return (word) => exact.get(word) ?? null;
  const byOpening = Map.groupBy(
    [...stems].toSorted(([a], [b]) => b.length - a.length),
    ([text]) => text.slice(0, openingUnits),
  );
  const find = remember((word) => {
    const stem = byOpening.get(word.slice(0, openingUnits))?.find(([text]) => word.startsWith(text));
    return { entry: exact.get(word) ?? stem?.[1] ?? null };
  });
  return (word) => find(word).entry;
}
