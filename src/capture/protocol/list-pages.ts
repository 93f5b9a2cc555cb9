import { digestJson } from '../../catalog/digest.ts';
import { saysMore } from '../../catalog/forms/says-more.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { inspectJson } from '../inspect-json.ts';
import { showText } from '../show-text.ts';
import { warning } from '../warning.ts';
import type { Session } from './session.ts';
import { isObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';

/** What a list came to. */
export interface ListedPages {
  /** As served. */
  readonly pages: readonly Json[];
  /** What of it was not to be had. */
  readonly gaps: Manifest['provenance']['gaps'];
  /** Warnings. */
  readonly problems: readonly Problem[];
}

const MOST_PAGES = 200;

const readCursor = (page: Json): Json => (isObject(page) ? (page['nextCursor'] ?? null) : null);

/** How some servers say that there is no next page; others mean by it what it says. */
const mayBeEnd = (cursor: Json): boolean => cursor === '' || cursor === false || cursor === 0;

const spell = (cursor: Json): string => showText(JSON.stringify(cursor).slice(0, 80));

/** The names of what a page lists. */
const readNames = (page: Json): string[] =>
  (isObject(page) ? Object.values(page) : [])
    .filter(Array.isArray)
    .flat()
    .map((each: Json) => JSON.stringify(isObject(each) ? (each['name'] ?? each['uri'] ?? each) : each));

/** Whether a page nests beyond any use, so that it is refused later on and can't be digested. */
export const nestsTooDeep = (page: Json): boolean => inspectJson(page, '').some(({ code }) => code === 'too-deep');

/**
 * Asks for a list page by page. Every cursor is followed, of whatever type; one that leads to a page that came before
 * is no step on, and its page is left out. Rejects where the first page is refused.
 */
export async function listPages({ ask }: Pick<Session, 'ask'>, method: string, source: string): Promise<ListedPages> {
  const pages: Json[] = [];
  const gaps: Manifest['provenance']['gaps'][number][] = [];
  const seenCursors = new Set<string>();
  const seenPages = new Set<string>();
  const seenNames = new Set<string>();
  let odd: Json = null;
  for (let cursor: Json = null; ;) {
    let page: Json;
    try {
      page = await ask(method, cursor === null ? {} : { cursor });
    } catch (error) {
      if (!(error instanceof RefusedRequest) || pages.length === 0) throw error;
      if (!mayBeEnd(cursor))
        gaps.push({
          code: 'open-cursor',
          message: `The server refuses ${method} with the cursor ${spell(cursor)} that it gave: ${showText(error.message.slice(0, 200))}`,
        });
      break;
    }
    if (nestsTooDeep(page)) return { pages: [...pages, page], gaps, problems: [] };
    const digest = digestJson(page);
    const names = readNames(page);
    const isRepeated = seenPages.has(digest) || (mayBeEnd(cursor) && names.every((name) => seenNames.has(name)));
    if (!isRepeated) pages.push(page);
    seenPages.add(digest);
    for (const name of names) seenNames.add(name);
    const next = readCursor(page);
    if (next === null && saysMore(page))
      gaps.push({
        code: 'open-cursor',
        message: `The server's answer to ${method} says that there is more, though not with a nextCursor, so that no client asks for it.`,
      });
    if (next === null || (isRepeated && mayBeEnd(cursor) && mayBeEnd(next))) break;
    if (typeof next !== 'string') odd = next;
    const key = digestJson(next);
    if (seenCursors.has(key)) {
      if (!mayBeEnd(next))
        gaps.push({
          code: 'endless-pages',
          message: `The server answers ${method} with a cursor that it gave before, so that no client sees an end of the list.`,
        });
      break;
    }
    if (pages.length >= MOST_PAGES) {
      gaps.push({
        code: 'endless-pages',
        message: `The server answers ${method} with more than ${MOST_PAGES} pages; these are kept.`,
      });
      break;
    }
    seenCursors.add(key);
    cursor = next;
  }
  const problems = gaps.map(({ code, message }) =>
    warning(code, source, message, 'What came is kept; report it to the maintainer.'),
  );
  return { pages, gaps, problems: odd === null ? problems : [...problems, warnOfCursor(method, odd, source)] };
}

const warnOfCursor = (method: string, cursor: Json, source: string): Problem =>
  warning(
    'odd-cursor',
    source,
    `The server answers ${method} with a cursor that is no text: ${spell(cursor)}.`,
    'It was sent back as it came; clients that are strict refuse the list, or miss what comes after.',
  );
