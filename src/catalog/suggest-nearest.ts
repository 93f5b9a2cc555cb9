/** Longer words are nobody's slip. */
const LONGEST = 60;

/** How many letters must be put in, left out, replaced or swapped with the next to make one word of the other. */
function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      next.push(slips);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** The word among `known` that `word` is most likely a slip of; null where none is near. */
export function suggestNearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const ranked = known
    .filter((each) => each.length <= LONGEST)
    .map((each) => ({ each, slips: each.startsWith(word) && word.length > 2 ? 1 : countSlips(word, each) }))
    .toSorted((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= Math.max(1, Math.floor(best.each.length / 3)) ? best.each : null;
}
