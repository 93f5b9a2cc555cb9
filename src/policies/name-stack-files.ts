/** What is left of an alias in the name of a file. */
const slug = (alias: string): string =>
  alias
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '');

/** A name for the file of each server, no two the same, by its alias. */
export function nameStackFiles(aliases: readonly string[], fileName: string): string[] {
  const taken = new Set<string>();
  return aliases.map((alias, i) => {
    const plain = slug(alias) || 'server';
    // The place in the stack is given once, so that no name with it can be taken but by an alias that ends so.
    let name = plain;
    for (let number = i + 1; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    return `${name}.${fileName}`;
  });
}
