/** Slips that a word of some length may hold: none in a short one. */
export const allowTypos = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour until `typed` is `word`, or, with
 * `isOpen`, how `word` begins. More than `most` is told as `most + 1`.
 */
export function measureTypos(typed: string, word: string, most: number, isOpen: boolean): number {
  if (typed.length - word.length > most || (!isOpen && word.length - typed.length > most)) return most + 1;
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= width; j += 1) {
      const isSame = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  const cost = isOpen ? Math.min(...last) : (last[width] ?? most + 1);
  return width < word.length && !isOpen ? most + 1 : Math.min(cost, most + 1);
}
