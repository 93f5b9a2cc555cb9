/** An entry that ends in `*` in the data: it stands for every word that begins so. */
interface Stem<T> {
  readonly text: string;
  readonly value: T;
}

const openingUnits = 2;

/** Stems by what they open with, the longest first. None is shorter than that. */
const indexStems = <T>(stems: ReadonlyMap<string, T>): ReadonlyMap<string, readonly Stem<T>[]> =>
  Map.groupBy(
    [...stems].map(([text, value]) => ({ text, value })).toSorted((a, b) => b.text.length - a.text.length),
    ({ text }) => text.slice(0, openingUnits),
  );

/** Makes a look-up of the longest entry that a word equals or begins with. */
export function makeFinder<T>(
  exact: ReadonlyMap<string, T>,
  stems: ReadonlyMap<string, T>,
): (word: string) => T | undefined {
  if (stems.size === 0) return (word) => exact.get(word);
  const byOpening = indexStems(stems);
  return (word) =>
    exact.get(word) ?? byOpening.get(word.slice(0, openingUnits))?.find(({ text }) => word.startsWith(text))?.value;
}
