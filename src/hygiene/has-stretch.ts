const isNoSpace = (unit: number): boolean => unit !== 0x20 && !(unit >= 0x09 && unit <= 0x0d);

/**
 * Whether a text holds a stretch of so many UTF-16 units that are all of a kind, without plain white space if left out;
 * it looks at few of the others.
 */
export function hasStretch(text: string, units: number, isOfKind: (unit: number) => boolean = isNoSpace): boolean {
  // Of every stretch that long, one unit stands at a multiple of its length.
  for (let middle = units - 1; middle < text.length; middle += units) {
    if (!isOfKind(text.charCodeAt(middle))) continue;
    let from = middle;
    while (from > 0 && middle - from < units && isOfKind(text.charCodeAt(from - 1))) from -= 1;
    let to = middle + 1;
    while (to < text.length && to - middle < units && isOfKind(text.charCodeAt(to))) to += 1;
    if (to - from >= units) return true;
  }
  return false;
}
