import type { Manifest, Results } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { inspectJson } from '../inspect-json.ts';
import { hideFolders } from '../unstable/hide-folders.ts';
import { askLists } from './ask-lists.ts';
import type { Connection } from './connection.ts';
import type { Session } from './session.ts';
import type { Era } from './start-once.ts';

/** What a server answered, as served but for the paths of the throw-away folders that it ran in. */
export interface Answers {
  readonly results: Results;
  /** What is missing, or may be. */
  readonly gaps: Manifest['provenance']['gaps'];
  /** Whether all of the tools came, as far as one can tell. */
  readonly isWhole: boolean;
  /** The revision that it was asked in. */
  readonly revision: string;
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** Why answers can't be kept; empty where they can. */
export const findRefusals = (results: Results, source: string): Problem[] =>
  inspectJson(results, source).filter(({ level }) => level === 'error');

const placeOpening = ({ opening }: Session, era: Era): Pick<Results, 'initialize' | 'server/discover'> => ({
  initialize: era === 'initialize' ? opening : null,
  'server/discover': era === 'discover' ? opening : null,
});

/** Results without the paths of the throw-away folders; as they are where they can't be kept. */
const keepUntold = (results: Results, { confidences }: Connection, source: string): Results =>
  findRefusals(results, source).length === 0 ? hideFolders(results, confidences.folders) : results;

const NO_LISTS = { 'tools/list': [], 'resources/list': [], 'resources/templates/list': [], 'prompts/list': [] };

/** What a server answered to `server/discover`, as it can be kept; null where it was not asked, or it can't be. */
export function keepDiscovery(connection: Connection, session: Session, era: Era, source: string): Json {
  const results = keepUntold({ ...placeOpening(session, era), ...NO_LISTS }, connection, source);
  return findRefusals(results, source).length === 0 ? results['server/discover'] : null;
}

/** Asks for all that a server lists, in a session that is open. */
export async function converse(
  connection: Connection,
  session: Session,
  { era, source }: { readonly era: Era; readonly source: string },
  report: (line: string) => void,
): Promise<Answers> {
  const { lists, gaps, isWhole, problems } = await askLists(connection, session, source, report);
  return {
    results: keepUntold({ ...placeOpening(session, era), ...lists }, connection, source),
    gaps,
    isWhole,
    revision: session.revision,
    problems: [...session.problems, ...problems, ...connection.problems],
  };
}
