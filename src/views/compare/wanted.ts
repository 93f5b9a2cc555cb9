/** Names of the parameters, in the order of the columns. */
export const columnNames = ['a', 'b', 'c', 'd'] as const;

/** What a reader wants in a column; nothing here is trusted, or known to be in the catalogue. */
export interface Wanted {
  readonly server: string;
  readonly part: 'all' | 'version' | 'tool';
  /** Slug of a tool or name of a version; empty for all of the server. */
  readonly id: string;
}

const LONGEST = 400;

/** Reads `server`, `server/tool` or `server@version`. */
export function parseWanted(text: string): Wanted {
  const [, server = '', sign = '', id = ''] = /^([^/@]*)([/@]?)(.*)$/s.exec(text.slice(0, LONGEST)) ?? [];
  return { server, part: sign === '/' ? 'tool' : sign === '@' ? 'version' : 'all', id };
}

/** The same as a parameter holds it. */
export const spellWanted = ({ server, part, id }: Wanted): string =>
  part === 'all' ? server : `${server}${part === 'tool' ? '/' : '@'}${id}`;

/** The columns that a query asks for, at most four; those left empty are skipped. */
export function readWanted(query: string): Wanted[] {
  const parameters = new URLSearchParams(query);
  return columnNames
    .map((name) => parameters.get(name) ?? '')
    .filter((text) => text !== '')
    .map(parseWanted);
}

/** The query that asks for columns; empty for none. */
export function formatWanted(wanted: readonly Wanted[]): string {
  const parameters = new URLSearchParams();
  for (const [i, name] of columnNames.entries()) {
    const own = wanted[i];
    if (own !== undefined) parameters.set(name, spellWanted(own));
  }
  // Both are allowed in a query as they are, and read better so.
  const text = parameters.toString().replaceAll('%2F', '/').replaceAll('%40', '@');
  return text === '' ? '' : `?${text}`;
}
