import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Headers of the paths that a pattern matches. */
interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const escapeText = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** `*` stands for any part of a path. */
const readPattern = (line: string): RegExp => new RegExp(`^${line.split('*').map(escapeText).join('.*')}$`);

/**
 * Reads the file `_headers` of a built site, which many hosts of static sites read too: a path on a line of its own,
 * below it its headers, set in by spaces. Gives the headers of a path; none where there is no such file.
 */
export async function readHeaders(folder: string): Promise<(path: string) => readonly (readonly [string, string])[]> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rules = text.split(/\n(?=\/)/).flatMap((block): HeaderRule[] => {
    const [path = '', ...lines] = block.split('\n');
    const headers = lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
    });
    return path.startsWith('/') ? [{ pattern: readPattern(path.trim()), headers }] : [];
  });
  return (path) => rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}
