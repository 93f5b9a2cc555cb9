import type { ListPlaces, ListRows } from '../../views/lists/list-rows.ts';
import { plainSlug } from '../../views/lists/list-rows.ts';
import { fillRow, type ShownRow } from './fill-row.ts';
import { RowWindow } from './row-window.ts';
import type { TableRows } from './table-rows.ts';

/** What rows of a list show, with what their numbers stand for put in. */
function spreadRows({ servers, categories, traits, rows }: ListRows): ShownRow[] {
  return rows.map(([name, slug, server, severity, category, undo, reach, own, policy, why, state = ''], place) => {
    const [serverName, serverHref] = servers[server] ?? ['', ''];
    const [categoryName, icon] = categories[category] ?? ['', null];
    return {
      place,
      severity,
      name,
      state,
      href: `${serverHref}${slug === '' ? plainSlug(name) : slug}/`,
      server: serverName,
      serverHref,
      category: { label: categoryName, icon },
      undo,
      reach,
      traits: own.map((trait) => ({ label: traits[trait]?.[0] ?? '', icon: traits[trait]?.[1] ?? null })),
      policy,
      why,
    };
  });
}

const nameTraits = ({ traits }: ShownRow): string => traits.map(({ label }) => label).join(', ');

/** What each column, by its class, sorts by. */
const KEYS: Readonly<Record<string, (row: ShownRow) => string>> = {
  'col-level': ({ place }) => String(place),
  'col-tool': ({ name }) => name,
  'col-server': ({ server }) => server,
  'col-category': ({ category }) => category.label,
  'col-undo': ({ undo }) => undo,
  'col-reach': ({ reach }) => reach,
  'col-traits': nameTraits,
  'col-policy': ({ policy }) => policy,
  'col-why': ({ why }) => why,
};

const findLongest = (texts: readonly string[]): string =>
  texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');

/** A row as wide as any in the columns that do not break. */
const findWidest = (rows: readonly ShownRow[]): ShownRow | undefined => {
  const [first] = rows;
  if (first === undefined) return undefined;
  const label = findLongest(rows.map(({ category }) => category.label));
  return {
    ...first,
    severity: rows.some(({ severity }) => severity === null) ? null : 'critical',
    category: { ...first.category, label },
    undo: findLongest(rows.map(({ undo }) => undo)),
    reach: findLongest(rows.map(({ reach }) => reach)),
    traits: rows.reduce((most, { traits }) => (traits.length > most.length ? traits : most), first.traits),
    policy: findLongest(rows.map(({ policy }) => policy)),
  };
};

const readText = (row: ShownRow): string =>
  [row.severity ?? 'not assessed', row.name, row.state, row.server, row.category.label, row.undo, row.reach]
    .concat(nameTraits(row), row.policy, row.why)
    .join(' ')
    .toLowerCase();

/** The JSON that an address answers with. Rejects where it can't be had. */
async function fetchJson(address: string | URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.json();
}

/** All rows of a list: those of all tools, or some of these. Rejects where they can't be had. */
async function fetchRows(address: string): Promise<ShownRow[]> {
  const list = (await fetchJson(address)) as ListRows | ListPlaces;
  if ('rows' in list) return spreadRows(list);
  const all = (await fetchJson(new URL('all.json', new URL(address, location.href)))) as ListRows;
  return spreadRows({
    ...all,
    rows: list.flatMap((place) => (all.rows[place] === undefined ? [] : [all.rows[place]])),
  });
}

/** Fetches all rows of a list, and makes a table show those of them that are in sight. Rejects where they can't be had. */
export async function fetchLongRows(
  { dataset }: HTMLElement,
  table: HTMLTableElement,
  address: string,
): Promise<TableRows> {
  const rows = await fetchRows(address);
  const template = table.parentElement?.querySelector<HTMLTemplateElement>('[data-row]')?.content.firstElementChild;
  if (!(template instanceof HTMLTableRowElement)) throw new Error('the table has no row to copy');
  const texts = new Map<number, string>();
  const marks = dataset['marks'] ?? '';
  const shown = new RowWindow(
    table,
    (row) => fillRow(template, rows[row], marks),
    fillRow(template, findWidest(rows), marks),
  );
  return {
    count: rows.length,
    keyOf: (row, head) => {
      const own = rows[row];
      return own === undefined ? '' : (KEYS[[...head.classList].find((name) => name in KEYS) ?? '']?.(own) ?? '');
    },
    textOf: (row) => {
      const own = rows[row];
      const text = texts.get(row) ?? (own === undefined ? '' : readText(own));
      texts.set(row, text);
      return text;
    },
    show: (numbers) => {
      shown.show(numbers);
    },
  };
}
