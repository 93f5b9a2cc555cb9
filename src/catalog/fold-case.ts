/** Letters whose small form has another length, by which every offset after them would be wrong. */
const RESIZED = /İ/g;

/** A text in small letters, of the same length: what has no small form of its length stays as it is. */
export function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text.replace(RESIZED, 'i').toLowerCase();
}
