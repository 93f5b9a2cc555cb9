/**
 * Takes English endings off, so that "deletes", "deleting" and "deleted" are one term. It need not be a word; what is
 * short, or written in another script, stays as it is.
 */
export function stemWord(word: string): string {
  if (word.length < 5) return word;
  let stem = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word;
  if (stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  return stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
