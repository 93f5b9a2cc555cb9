/** A number for a stretch of a text, in UTF-16 units, that goes on from one with the number `hash`; alike stretches have the same. */
export function hashUnits(text: string, from: number, to: number, hash = 0): number {
  let sum = hash;
  for (let at = from; at < to; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}
