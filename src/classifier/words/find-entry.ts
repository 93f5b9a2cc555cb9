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

/** How many words a look-up remembers; past that it begins anew, for a text may hold any number of them. */
const mostRemembered = 4096;

/** Makes a look-up of the longest entry that a word equals or begins with. */
export function makeFinder<T>(
  exact: ReadonlyMap<string, T>,
  stems: ReadonlyMap<string, T>,
): (word: string) => T | undefined {
  if (stems.size === 0) return (word) => exact.get(word);
  const byOpening = indexStems(stems);
  const remembered = new Map<string, T | undefined>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined || remembered.has(word)) return known;
    const found =
      exact.get(word) ?? byOpening.get(word.slice(0, openingUnits))?.find(({ text }) => word.startsWith(text))?.value;
    if (remembered.size >= mostRemembered) remembered.clear();
    if (word.length < 40) remembered.set(word, found);
    return found;
  };
}
