/** Offsets of the keys of a YAML text by its indentation: enough for a block that lists servers or tools. */
export function findYamlOffsets(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const open: { indent: number; path: string; next: number }[] = [{ indent: -1, path: '', next: 0 }];
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, blank = '', dashes = '', key] =
      /^( *)((?:- +)*)(?:("[^"]*"|'[^']*'|[^\s#"'{[][^:]*):(?:\s|$))?/.exec(line) ?? [];
    let indent = blank.length;
    const isItem = /^ *-(?: |$)/.test(line);
    if (isItem || key !== undefined) {
      const put = (column: number, name: string | null): void => {
        while ((open.at(-1)?.indent ?? -1) >= column) open.pop();
        const parent = open.at(-1);
        if (parent === undefined) return;
        const path = parent.path + JSON.stringify(name ?? String(parent.next++));
        if (!offsets.has(path)) offsets.set(path, offset);
        open.push({ indent: column, path, next: 0 });
      };
      for (const dash of isItem ? (dashes === '' ? '-' : dashes).matchAll(/-\s*/g) : []) {
        // A list may stand as deep as its key.
        put(indent + 0.5, null);
        indent += dash[0].length;
      }
      if (key !== undefined) put(indent, /^["']/.test(key) ? key.slice(1, -1) : key.trim());
    }
    offset += line.length + 1;
  }
  return offsets;
}
