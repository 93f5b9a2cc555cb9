const collator = new Intl.Collator('en', { numeric: true });
const isNumber = (key: string): boolean => /^\d+$/.test(key);

/** Row numbers by their keys, words by the alphabet and numbers by size; alike ones keep their order. */
export function sortRows(keys: readonly string[], isDown: boolean): number[] {
  const ranks = new Map([...new Set(keys)].toSorted(collator.compare).map((key, rank) => [key, rank]));
  const rankOf = (row: number): number => ranks.get(keys[row] ?? '') ?? 0;
  const sign = isDown ? -1 : 1;
  return keys.map((_, row) => row).toSorted((a, b) => sign * (rankOf(a) - rankOf(b)));
}

/** Whether a column is of numbers, of which readers want the most first. */
export const areNumbers = (keys: readonly string[]): boolean => keys.every(isNumber);
