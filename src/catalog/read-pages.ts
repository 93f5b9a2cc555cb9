import { listOffered, readMetaReach, type Offered, type PageReach } from './read-offered.ts';
import type { Manifest, Page } from './schema/manifest.ts';
import type { Json } from './schema/tool-definition.ts';

/** What is known of a page that a server brings. */
export interface ServedPage {
  readonly uri: string;
  /** Its entry in the list of resources; null where that does not name it. */
  readonly listed: Offered | null;
  /** What reading it came to; null where nobody read it. */
  readonly page: Page | null;
  /**
   * What it may reach. Where it was read and declares nothing that is nothing, as the specification has it (MCP Apps,
   * "Restrictive Default"); null where that is not known.
   */
  readonly reach: PageReach | null;
}

const NOTHING: PageReach = { connects: [], loads: [], frames: [], bases: [], permissions: [] };

const hasUi = (meta: Json): boolean =>
  typeof meta === 'object' && meta !== null && !Array.isArray(meta) && Object.hasOwn(meta, 'ui');

const wasRead = (page: Page | null): page is Page => page !== null && page.refused === '';

/** What the content itself declares comes before what the list does (MCP Apps, "Metadata Location"). */
const findReach = (page: Page | null, listed: Offered | null): PageReach | null =>
  page !== null && hasUi(page.meta)
    ? (readMetaReach(page.meta) ?? NOTHING)
    : (listed?.reach ?? (wasRead(page) ? NOTHING : null));

const indexes = new WeakMap<Manifest, ReadonlyMap<string, ServedPage>>();

/** The pages of a version that were read or that a list names, by URI. */
export function indexPages(manifest: Manifest): ReadonlyMap<string, ServedPage> {
  const known = indexes.get(manifest);
  if (known !== undefined) return known;
  const listed = new Map(
    listOffered(manifest, 'resources/list').flatMap((each) =>
      each.key?.startsWith('ui://') === true ? [[each.key, each] as const] : [],
    ),
  );
  const read = new Map(manifest.pages.map((page) => [page.uri, page]));
  const index = new Map(
    [...new Set([...listed.keys(), ...read.keys()])].map((uri) => {
      const [entry, page] = [listed.get(uri) ?? null, read.get(uri) ?? null];
      return [uri, { uri, listed: entry, page, reach: findReach(page, entry) }];
    }),
  );
  indexes.set(manifest, index);
  return index;
}

/** What is known of one page. */
export const findPage = (manifest: Manifest, uri: string): ServedPage =>
  indexPages(manifest).get(uri) ?? { uri, listed: null, page: null, reach: null };
