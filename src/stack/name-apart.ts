/** Names that are distinct, each with a number behind it where it was there before. */
export function nameApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((each) => {
    let name = each;
    for (let n = 2; taken.has(name); n += 1) name = `${each}-${n}`;
    taken.add(name);
    return name;
  });
}
