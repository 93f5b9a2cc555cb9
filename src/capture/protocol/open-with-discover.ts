import { setTimeout as sleep } from 'node:timers/promises';
import type { Capability } from '../../catalog/schema/manifest.ts';
import type { Connection } from './connection.ts';
import { declareCapabilities } from './declare-capabilities.ts';
import type { JsonObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';
import { OLDEST_WITHOUT, readRevisions, readSupported } from './revisions.ts';
import { asCapabilities, CLIENT_INFO, demandObject, type Session } from './session.ts';

/** A server did not say in time whether it knows `server/discover`. */
export class SilentServer extends Error {
  constructor(seconds: number) {
    super(`nothing within ${Number(seconds.toFixed(1))} seconds`);
    this.name = 'SilentServer';
  }
}

/** What a refusal of the era from 2026-07-28 on is recognised by: headers, capabilities or a version don't fit. */
const MODERN_CODES = [-32_020, -32_021, -32_022];
const UNSUPPORTED_VERSION = -32_022;

/** Whether only a server of the era from 2026-07-28 on refuses `server/discover` like this. */
export const isModernRefusal = (error: RefusedRequest): boolean =>
  MODERN_CODES.includes(error.code) &&
  (error.code !== UNSUPPORTED_VERSION || readSupported(error).some((revision) => revision >= OLDEST_WITHOUT));

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
