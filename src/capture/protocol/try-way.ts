import type { Capability, Configuration } from '../../catalog/schema/manifest.ts';
import type { Mode } from '../../catalog/schema/recipe.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { Connection } from './connection.ts';
import { findRefusals, keepDiscovery } from './converse.ts';
import { differing, noteRefusal, readSettings, refused, sameAs, type Way } from './describe-way.ts';
import { askProfile, isServers, type Inquiry, type Profile } from './inquiry.ts';
import { isSameOffer, type PlainOffer } from './is-same-offer.ts';
import { SilentServer } from './open-with-discover.ts';
import { RefusedRequest } from './refused-request.ts';
import { OLDEST_WITHOUT } from './revisions.ts';

/** What other ways of asking are held against. */
export interface Plain extends PlainOffer {
  readonly era: Profile['era'];
  readonly revision: string;
  /** What the client declared; more than nothing where the server answers nobody who declares less. */
  readonly capabilities: readonly Capability[];
}

/** A way of asking by what it is tried with. */
export function describeWay(
  inquiry: Inquiry,
  plain: Plain,
  { era, capabilities }: Pick<Profile, 'era' | 'capabilities'>,
  mode: Mode | null = null,
): Way {
  const more = capabilities.filter((each) => !plain.capabilities.includes(each));
  const named = more.length > 1 ? 'all' : (more[0] ?? '');
  const id = era === 'discover' ? [OLDEST_WITHOUT, named].filter((part) => part !== '').join('-') : named;
  return {
    id: mode?.id ?? id,
    revision: era === plain.era ? plain.revision : OLDEST_WITHOUT,
    transport: inquiry.readTransport(),
    capabilities: [...capabilities],
    settings: mode === null ? {} : readSettings(mode),
  };
}

/**
 * Asks in one way over a connection, and says what that brings. `onDiscovered` is called with what it answers to
 * `server/discover`, whatever comes of the lists. Throws only what ends the connection too.
 */
export async function tryOver(
  connection: Connection,
  { inquiry, plain, profile, way }: { inquiry: Inquiry; plain: Plain; profile: Profile; way: Way },
  onDiscovered: (discovered: Json) => void = () => undefined,
): Promise<{
  readonly configuration: Configuration;
  readonly error: unknown;
}> {
  try {
    const { results, revision } = await askProfile(inquiry, profile, connection, (session) => {
      onDiscovered(keepDiscovery(connection, session, profile.era, inquiry.source));
    });
    const asked = { ...way, revision };
    const [flaw] = findRefusals(results, inquiry.source);
    const configuration =
      flaw !== undefined
        ? refused(asked, `What it answers can't be kept. ${flaw.message}`)
        : isSameOffer(plain, results, profile.era !== plain.era)
          ? sameAs(asked, results)
          : differing(asked, results);
    return { configuration, error: null };
  } catch (error) {
    if (!(error instanceof RefusedRequest || error instanceof SilentServer)) throw error;
    return { configuration: refused(way, noteRefusal(error, connection.asked), error), error };
  }
}

/** Starts the server once more, in the era of the plainest way, to ask in another. Never fails but by interruption. */
export async function tryAside(
  inquiry: Inquiry,
  plain: Plain,
  capabilities: readonly Capability[],
  mode: Mode | null = null,
): Promise<Configuration> {
  const profile = { era: plain.era, capabilities, patience: inquiry.timeout };
  const way = describeWay(inquiry, plain, profile, mode);
  inquiry.report(`starting it again as ${way.id}`);
  try {
    const { configuration } = await inquiry.startOnce({ era: plain.era, vary: (value) => value, mode }, (connection) =>
      tryOver(connection, { inquiry, plain, profile, way }),
    );
    return configuration;
  } catch (error) {
    if (!isServers(error)) throw error;
    return refused(way, noteRefusal(error, ''), error);
  }
}
