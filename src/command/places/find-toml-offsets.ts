import { writePath } from './write-path.ts';

/** Offsets of the tables of a TOML text, and of the members that stand in a line of their own. */
export function findTomlOffsets(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  let table: string[] = [];
  let offset = 0;
  const readKeys = (part: string): string[] =>
    [...part.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  for (const line of text.split('\n')) {
    const header = /^\s*\[{1,2}([^\]]+)\]/.exec(line)?.[1];
    const member = /^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=/.exec(line)?.[1];
    if (header !== undefined) table = readKeys(header);
    const keys = header !== undefined ? table : member === undefined ? null : [...table, ...readKeys(member)];
    // A table that only stands in front of another has no line of its own: it begins where that does.
    for (let i = 1; keys !== null && i <= keys.length; i += 1) {
      const path = writePath(keys.slice(0, i));
      if (!offsets.has(path)) offsets.set(path, offset);
    }
    offset += line.length + 1;
  }
  return offsets;
}
