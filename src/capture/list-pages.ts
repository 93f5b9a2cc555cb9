import type { Json } from '../catalog/schema/tool-definition.ts';
import { captureError, type CaptureError } from './capture-error.ts';
import type { RawConnection } from './raw-connection.ts';

const MOST_PAGES = 200;

const readCursor = (page: Json): Json | undefined =>
  typeof page === 'object' && page !== null && !Array.isArray(page) ? page['nextCursor'] : undefined;

/** Asks for a list page by page; the pages are as served. Throws a CaptureError where the pages have no end. */
export async function listPages(
  connection: Pick<RawConnection, 'ask'>,
  method: string,
  source: string,
): Promise<Json[]> {
  const pages: Json[] = [];
  const seen = new Set<string>();
  const refuse = (message: string): CaptureError =>
    captureError(
      { file: source },
      'endless-pages',
      message,
      'Report it to the maintainer: no client would see the end of the list.',
    );
  for (let cursor: string | null = null; ;) {
    const page: Json = await connection.ask(method, cursor === null ? {} : { cursor });
    pages.push(page);
    const next = readCursor(page);
    // Null and the empty string are how some servers say that there is no next page.
    if (typeof next !== 'string' || next === '') return pages;
    if (seen.has(next)) throw refuse(`The server answers ${method} with a cursor that it gave before.`);
    if (pages.length === MOST_PAGES) throw refuse(`The server answers ${method} with more than ${MOST_PAGES} pages.`);
    seen.add(next);
    cursor = next;
  }
}
