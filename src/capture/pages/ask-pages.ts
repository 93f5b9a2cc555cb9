import { setTimeout as sleep } from 'node:timers/promises';
import type { Capability, Configuration, Page, Results } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Mode } from '../../catalog/schema/recipe.ts';
import type { Connection } from '../protocol/connection.ts';
import { noteRefusal } from '../protocol/describe-way.ts';
import { isServers, type Inquiry } from '../protocol/inquiry.ts';
import { openWithDiscover, SilentServer } from '../protocol/open-with-discover.ts';
import { openWithInitialize } from '../protocol/open-with-initialize.ts';
import type { Session } from '../protocol/session.ts';
import { RefusedRequest } from '../protocol/refused-request.ts';
import { OLDEST_WITHOUT } from '../protocol/revisions.ts';
import type { Era } from '../protocol/start-once.ts';
import { listPageUris } from './list-page-uris.ts';
import { readPage, refusedPage } from './read-page.ts';
import { settlePage } from './settle-page.ts';

/** Pages beyond these are only counted. */
const MOST_PAGES = 60;
/** How long a server may take over one page, in seconds; and which part of a start's time. */
const PATIENCE = { seconds: 10, part: 1 / 4 } as const;

/** A way of asking, and the pages that it was the first to name. */
interface Errand {
  readonly era: Era;
  readonly capabilities: readonly Capability[];
  readonly mode: Mode | null;
  readonly uris: readonly string[];
}

/** What was asked of a server at first, and in other ways. */
export interface Asked {
  readonly era: Era;
  readonly capabilities: readonly Capability[];
  readonly results: Results;
  readonly configurations: readonly Configuration[];
}

/** Which pages are read in which way: each in the first one that names it. */
function planErrands({ modes }: Inquiry, { era, capabilities, results, configurations }: Asked) {
  const ways = [
    { era, capabilities, mode: null, results },
    ...configurations.flatMap((way) =>
      way.results === null
        ? []
        : [
            {
              era: (way.revision ?? '') >= OLDEST_WITHOUT ? ('discover' as const) : ('initialize' as const),
              capabilities: way.capabilities,
              mode: modes.find(({ id }) => id === way.id) ?? null,
              results: way.results,
            },
          ],
    ),
  ];
  const named = new Set<string>();
  const errands: Errand[] = [];
  for (const { results: lists, ...way } of ways) {
    const uris = listPageUris(lists).filter((uri) => !named.has(uri));
    const room = Math.max(0, MOST_PAGES - named.size);
    for (const uri of uris) named.add(uri);
    if (Math.min(room, uris.length) > 0) errands.push({ ...way, uris: uris.slice(0, room) });
  }
  return { errands, leftOut: Math.max(0, named.size - MOST_PAGES) };
}

/** Asks for one page; rejects with a SilentServer where nothing comes in so many seconds. */
async function askPage(session: Session, uri: string, seconds: number, folders: readonly string[]): Promise<Page> {
  const timer = new AbortController();
  const silence = sleep(seconds * 1_000, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new SilentServer(seconds);
  });
  silence.catch(() => undefined);
  try {
    return readPage(uri, await Promise.race([session.ask('resources/read', { uri }), silence]), folders);
  } catch (error) {
    if (error instanceof RefusedRequest) return refusedPage(uri, noteRefusal(error, 'resources/read'));
    throw error;
  } finally {
    timer.abort();
  }
}

/** Reads pages in a start of their own, whose failure is told of those that did not come. Fails only by interruption. */
async function runErrand(inquiry: Inquiry, { era, capabilities, mode, uris }: Errand): Promise<Page[]> {
  const { source, timeout, report } = inquiry;
  const patience = Math.min(PATIENCE.seconds, timeout * PATIENCE.part);
  const read = new Map<string, Page>();
  let note = 'It was not asked for.';
  const talk = async (connection: Connection): Promise<void> => {
    const session =
      era === 'initialize'
        ? await openWithInitialize(connection, capabilities, source)
        : await openWithDiscover(connection, capabilities, patience);
    for (const uri of uris) {
      report('asking resources/read');
      read.set(uri, await askPage(session, uri, patience, connection.confidences.folders));
    }
  };
  try {
    await inquiry.startOnce({ era, vary: (value) => value, mode }, async (connection) => {
      try {
        await talk(connection);
      } catch (error) {
        if (!(error instanceof RefusedRequest || error instanceof SilentServer)) throw error;
        note = noteRefusal(error, connection.asked);
      }
    });
  } catch (error) {
    if (!isServers(error)) throw error;
    note = noteRefusal(error, 'resources/read');
  }
  return uris.map((uri) => read.get(uri) ?? refusedPage(uri, note));
}

/**
 * Reads the `ui://` resources that a server's tools open or its lists name, at two starts, to tell what of them is
 * random. They are read aside from the lists, so that no page can spoil these. Fails only by interruption.
 */
export async function askPages(
  inquiry: Inquiry,
  asked: Asked,
): Promise<{ readonly pages: Page[]; readonly problems: readonly Problem[] }> {
  const { errands, leftOut } = planErrands(inquiry, asked);
  const pages: Page[] = [];
  for (const errand of errands) {
    const first = await runErrand(inquiry, errand);
    const isRead = first.some(({ digest }) => digest !== null);
    const second = isRead ? await runErrand(inquiry, errand) : [];
    pages.push(...first.map((page, i) => settlePage(page, second[i])));
  }
  const problems: Problem[] =
    leftOut === 0
      ? []
      : [
          {
            code: 'pages-left-out',
            level: 'warning',
            file: inquiry.source,
            path: '/pages',
            message: `The server names ${MOST_PAGES + leftOut} pages; ${MOST_PAGES} were read.`,
            hint: 'What the others may reach is not known.',
          },
        ];
  return { pages, problems };
}
