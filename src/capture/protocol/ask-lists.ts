import { setTimeout as sleep } from 'node:timers/promises';
import { digestJson } from '../../catalog/digest.ts';
import type { Results } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { showText } from '../show-text.ts';
import { warning } from '../warning.ts';
import type { Connection } from './connection.ts';
import { listPages, nestsTooDeep, type ListedPages } from './list-pages.ts';
import type { Session } from './session.ts';
import { isObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';

/** What a server's lists hold, as served. */
export interface Lists extends Pick<ListedPages, 'gaps' | 'problems'> {
  readonly lists: Omit<Results, 'initialize' | 'server/discover'>;
  /** Whether all of the tools came, as far as one can tell. */
  readonly isWhole: boolean;
}

const LISTS = [
  { method: 'tools/list', capability: 'tools', member: 'tools' },
  { method: 'resources/list', capability: 'resources', member: 'resources' },
  { method: 'resources/templates/list', capability: 'resources', member: 'resourceTemplates' },
  { method: 'prompts/list', capability: 'prompts', member: 'prompts' },
] as const;

const METHOD_NOT_FOUND = -32_601;
/** How long a server that tells of changes may take to tell of one, in milliseconds. */
const PATIENCE = 400;
const MOST_ROUNDS = 5;

const NOTHING: ListedPages = { pages: [], gaps: [], problems: [] };

const warnOfNull = (method: string, member: string, source: string): Problem =>
  warning(
    'null-list',
    source,
    `The server answers ${method} with null where the list of ${member} should stand.`,
    'It is taken for an empty list; clients that are strict refuse it.',
  );

/** Asks for one list. A list that was not declared, or that is not there in spite of it, is empty. */
async function askList(
  session: Session,
  { method, capability, member }: (typeof LISTS)[number],
  source: string,
): Promise<ListedPages> {
  const isDeclared = session.capabilities[capability] !== undefined;
  // Tools are asked for in any case: some servers have them and don't say so.
  if (!isDeclared && method !== 'tools/list') return NOTHING;
  try {
    const listed = await listPages(session, method, source);
    const isNull = listed.pages.some((page) => isObject(page) && page[member] === null);
    return isNull ? { ...listed, problems: [...listed.problems, warnOfNull(method, member, source)] } : listed;
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    if (!isDeclared || (method !== 'tools/list' && error.code === METHOD_NOT_FOUND)) return NOTHING;
    if (method === 'tools/list') throw error;
    const problem = warning(
      'list-refused',
      source,
      `The server declares ${capability} but refuses ${method}: ${showText(error.message)}.`,
      'The list is kept as empty; give the server what it wants with --env NAME=VALUE if it matters.',
    );
    return { ...NOTHING, problems: [problem] };
  }
}

const declaresChanges = ({ capabilities }: Session): boolean =>
  LISTS.some(({ capability }) => {
    const declared = capabilities[capability];
    return isObject(declared) && declared['listChanged'] === true;
  });

const digestPages = (pages: readonly Json[]): string => digestJson([...pages]);

/** Why a list may be another one later: it was, during the capture. */
const tellGrowth = (method: string, isSettled: boolean) => ({
  code: 'list-may-grow' as const,
  message: isSettled
    ? `The server changed its answer to ${method} during the capture; the last one is kept, and it may change again.`
    : `The server goes on changing its answer to ${method}; the one kept is one of many.`,
});

/**
 * Asks for every list, each page kept as served; again where the server says that one has changed, and the last answer
 * counts. Rejects with a RefusedRequest where the server declares tools and doesn't list them.
 */
export async function askLists(
  connection: Connection,
  session: Session,
  source: string,
  report: (line: string) => void,
): Promise<Lists> {
  const listed = new Map<string, ListedPages>();
  const changes = new Map<string, boolean>();
  const isSound = (): boolean => ![...listed.values()].some(({ pages }) => pages.some(nestsTooDeep));
  const ask = async (list: (typeof LISTS)[number]): Promise<void> => {
    const { method, capability } = list;
    report(`asking ${method}`);
    // The two lists of resources are told to change as one, and asked one after the other.
    if (method !== 'resources/templates/list') connection.changed.delete(capability);
    const before = listed.get(method);
    const after = await askList(session, list, source);
    listed.set(method, after);
    if (before !== undefined && isSound() && digestPages(before.pages) !== digestPages(after.pages))
      changes.set(method, true);
  };
  const outdated = () => LISTS.filter(({ capability }) => connection.changed.has(capability));
  for (const list of LISTS) await ask(list);
  let isSettled = false;
  for (let round = 1; round <= MOST_ROUNDS && isSound() && !isSettled; round += 1) {
    if (session.tellsChanges && declaresChanges(session) && outdated().length === 0) await sleep(PATIENCE);
    const again = outdated();
    isSettled = again.length === 0;
    for (const list of again) await ask(list);
  }
  const growth = [...changes.keys()].map((method) => tellGrowth(method, isSettled));
  const all = [...listed.values()];
  return {
    lists: Object.fromEntries(
      LISTS.map(({ method }) => [method, [...(listed.get(method)?.pages ?? [])]]),
    ) as Lists['lists'],
    isWhole: listed.get('tools/list')?.gaps.length === 0 && (isSettled || !changes.has('tools/list')),
    gaps: [...all.flatMap(({ gaps }) => gaps), ...growth],
    problems: all.flatMap(({ problems }) => problems),
  };
}
