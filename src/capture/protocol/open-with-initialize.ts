import type { Capability } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { showText } from '../show-text.ts';
import type { Connection } from './connection.ts';
import { declareCapabilities } from './declare-capabilities.ts';
import type { JsonObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';
import {
  isKnownWithInitialize,
  isRevision,
  NEWEST_WITH_INITIALIZE,
  OLDEST_WITHOUT,
  readSupported,
} from './revisions.ts';
import { asCapabilities, CLIENT_INFO, demandObject, type Session } from './session.ts';

function warnOfRevision(answered: Json | undefined, source: string): Problem[] {
  if (typeof answered === 'string' && isKnownWithInitialize(answered)) return [];
  const said = typeof answered === 'string' ? `the revision ${showText(answered)}` : 'no revision';
  return [
    {
      code: 'unknown-revision',
      level: 'warning',
      file: source,
      path: '/results/initialize/protocolVersion',
      message: `The server answers initialize with ${said}, which is none that opens so and is known here.`,
      hint: 'Its lists were asked for all the same; clients that are strict may refuse it.',
    },
  ];
}

/**
 * Opens a session as up to 2025-11-25. Whatever revision the server answers with is taken. Where it refuses ours and
 * names others, it is asked once more in the newest of these that opens so; rejects with a RefusedRequest otherwise.
 */
export async function openWithInitialize(
  connection: Connection,
  capabilities: readonly Capability[],
  source: string,
): Promise<Session> {
  connection.hasRoots = capabilities.includes('roots');
  const initialize = async (protocolVersion: string): Promise<JsonObject> => {
    const params = {
      protocolVersion,
      capabilities: declareCapabilities(capabilities, 'initialize'),
      clientInfo: CLIENT_INFO,
    };
    return demandObject(await connection.ask('initialize', params), 'initialize');
  };
  const opening = await initialize(NEWEST_WITH_INITIALIZE).catch((error: unknown) => {
    if (!(error instanceof RefusedRequest)) throw error;
    const older = readSupported(error).find((each) => each < OLDEST_WITHOUT && each !== NEWEST_WITH_INITIALIZE);
    if (older === undefined) throw error;
    return initialize(older);
  });
  const answered = opening['protocolVersion'];
  const revision = isRevision(answered) ? answered : NEWEST_WITH_INITIALIZE;
  connection.setRevision(revision);
  await connection.notify('notifications/initialized');
  return {
    opening,
    capabilities: asCapabilities(opening),
    revision,
    tellsChanges: true,
    ask: (method, params) => connection.ask(method, params),
    problems: warnOfRevision(answered, source),
  };
}
