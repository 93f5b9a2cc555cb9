import { setTimeout as sleep } from 'node:timers/promises';
import ownPackage from '../../../package.json' with { type: 'json' };
import type { Capability } from '../../catalog/schema/manifest.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { showText } from '../show-text.ts';
import type { Connection } from './connection.ts';
import { declareCapabilities } from './declare-capabilities.ts';
import { isObject, type JsonObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';
import {
  isKnownWithInitialize,
  isRevision,
  NEWEST_WITH_INITIALIZE,
  OLDEST_WITHOUT,
  readRevisions,
  readSupported,
} from './revisions.ts';

/** A server that is ready to be asked for its lists. */
export interface Session {
  /** What it answered to `initialize` or `server/discover`, as served. */
  readonly opening: JsonObject;
  /** What it says that it can do. */
  readonly capabilities: JsonObject;
  /** The revision that it is asked in. */
  readonly revision: string;
  /** Whether it tells by itself when a list has changed. */
  readonly tellsChanges: boolean;
  readonly ask: (method: string, params: JsonObject) => Promise<Json>;
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** A server did not say in time whether it knows `server/discover`. */
export class SilentServer extends Error {
  constructor(seconds: number) {
    super(`nothing within ${Number(seconds.toFixed(1))} seconds`);
    this.name = 'SilentServer';
  }
}

/** Name and version of the client, for provenance. */
export const CLIENT_LABEL = `${ownPackage.name} ${ownPackage.version}`;
const CLIENT_INFO = { name: ownPackage.name, version: ownPackage.version };

/** What a refusal of the era from 2026-07-28 on is recognised by: headers, capabilities or a version don't fit. */
const MODERN_CODES = [-32_020, -32_021, -32_022];
const UNSUPPORTED_VERSION = -32_022;

/** Whether only a server of the era from 2026-07-28 on refuses `server/discover` like this. */
export const isModernRefusal = (error: RefusedRequest): boolean =>
  MODERN_CODES.includes(error.code) &&
  (error.code !== UNSUPPORTED_VERSION || readSupported(error).some((revision) => revision >= OLDEST_WITHOUT));

const asCapabilities = (opening: JsonObject): JsonObject =>
  isObject(opening['capabilities']) ? opening['capabilities'] : {};

function demandObject(answer: Json, method: string): JsonObject {
  if (isObject(answer)) return answer;
  throw new RefusedRequest({ message: `its answer to ${method} is no object` });
}

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

/** Which revision a server is asked in: the newest known of those that it names, else the first. */
const chooseRevision = (named: readonly string[]): string | null =>
  named.includes(OLDEST_WITHOUT) ? OLDEST_WITHOUT : (named.find((each) => each > OLDEST_WITHOUT) ?? null);

/**
 * Asks a server as from 2026-07-28 on what it can do; each request then says for itself who asks, in which revision.
 * Rejects with a RefusedRequest, or a SilentServer after so many seconds.
 */
export async function openWithDiscover(
  connection: Connection,
  capabilities: readonly Capability[],
  seconds: number,
): Promise<Session> {
  const clientCapabilities = declareCapabilities(capabilities, 'discover');
  const askIn = (revision: string) => (method: string, params: JsonObject) => {
    connection.setRevision(revision);
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': revision,
      'io.modelcontextprotocol/clientInfo': CLIENT_INFO,
      'io.modelcontextprotocol/clientCapabilities': clientCapabilities,
    };
    return connection.ask(method, { ...params, _meta });
  };
  const discover = async (revision: string): Promise<JsonObject> => {
    const timer = new AbortController();
    const silence = sleep(seconds * 1_000, undefined, { signal: timer.signal, ref: false }).then(() => {
      throw new SilentServer(seconds);
    });
    silence.catch(() => undefined);
    try {
      return demandObject(await Promise.race([askIn(revision)('server/discover', {}), silence]), 'server/discover');
    } finally {
      timer.abort();
    }
  };
  const opening = await discover(OLDEST_WITHOUT).catch((error: unknown) => {
    const other =
      error instanceof RefusedRequest && isModernRefusal(error) ? chooseRevision(readSupported(error)) : null;
    // A refusal that names the very revision is tried again too: it says that the next attempt may be taken.
    if (other === null) throw error;
    return discover(other);
  });
  const revision = chooseRevision(readRevisions(opening['supportedVersions'])) ?? OLDEST_WITHOUT;
  return {
    opening,
    capabilities: asCapabilities(opening),
    revision,
    tellsChanges: false,
    ask: askIn(revision),
    problems: [],
  };
}
