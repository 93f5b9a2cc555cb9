/** How many texts are remembered, and the longest; past that it begins anew, for nobody bounds what there may be. */
const limits = { texts: 8192, units: 60 } as const;

/** Makes a reading of a text remember what it gave for it; what it gives must never change. */
export function remember<T extends object | string | boolean | null>(read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    if (remembered.size >= limits.texts) remembered.clear();
    if (text.length < limits.units) remembered.set(text, found);
    return found;
  };
}
