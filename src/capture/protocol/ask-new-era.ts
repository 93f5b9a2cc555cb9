import { CAPABILITIES, type Capability, type Configuration } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { Connection } from './connection.ts';
import { noteRefusal, refused } from './describe-way.ts';
import { isServers, type Inquiry } from './inquiry.ts';
import { isSameOffer } from './is-same-offer.ts';
import { keepTelling } from './keep-telling.ts';
import { isModernRefusal } from './open-with-discover.ts';
import { RefusedRequest } from './refused-request.ts';
import { describeWay, tryOver, type Plain } from './try-way.ts';

/** What a server offers from 2026-07-28 on. */
export interface NewEra {
  readonly configurations: readonly Configuration[];
  /** What it answered to `server/discover`; null where it did not. */
  readonly discovered: Json;
}

/**
 * Asks in the era from 2026-07-28 on, everything in one start: there each request says for itself what the client can
 * do. Never fails but by interruption: where the server doesn't answer, one configuration says so.
 */
export async function askNewEra(inquiry: Inquiry, plain: Plain, patience: number): Promise<NewEra> {
  const found: Configuration[] = [];
  /** What is told only if the single capabilities don't tell it; or where there was no time to ask with these. */
  let untold: Configuration[] = [];
  let discovered: Json = null;
  let last = describeWay(inquiry, plain, { era: 'discover', capabilities: plain.capabilities });
  const ask = (
    connection: Connection,
    capabilities: readonly Capability[],
    onDiscovered?: (discovered: Json) => void,
  ) => {
    const profile = { era: 'discover', capabilities, patience } as const;
    last = describeWay(inquiry, plain, profile);
    return tryOver(connection, { inquiry, plain, profile, way: last }, onDiscovered);
  };

  /** Asks without capabilities, unless that is how it was asked at first; null where it speaks no such revision. */
  const askBare = async (connection: Connection): Promise<Configuration | null> => {
    const bare = await ask(connection, [], (answer) => (discovered = answer));
    found.push(bare.configuration);
    const isModern = bare.error === null || (bare.error instanceof RefusedRequest && isModernRefusal(bare.error));
    return isModern ? bare.configuration : null;
  };

  const talk = async (connection: Connection): Promise<void> => {
    const bare = plain.era === 'discover' ? undefined : await askBare(connection);
    if (bare === null) return;
    const { configuration: all } = await ask(connection, CAPABILITIES);
    // What the era alone makes different is told by the bare configuration.
    const base = bare?.results ?? plain.results;
    const isNoMore = all.results === null || isSameOffer({ ...plain, results: base }, all.results, false);
    if (isNoMore) {
      if (all.outcome === 'same' || bare === undefined) found.push(all);
      return;
    }
    untold = [all];
    const singles: Configuration[] = [];
    for (const capability of CAPABILITIES.filter((each) => !plain.capabilities.includes(each))) {
      const declared = CAPABILITIES.filter((each) => each === capability || plain.capabilities.includes(each));
      const { configuration } = await ask(connection, declared);
      singles.push(configuration);
      untold = [all, ...singles];
    }
    untold = [];
    found.push(...keepTelling(all, singles, base));
  };

  // A server that wants everything declared was asked in every way.
  if (plain.capabilities.length === CAPABILITIES.length) return { configurations: [], discovered };
  try {
    await inquiry.startOnce({ era: 'discover', vary: (value) => value, mode: null }, talk);
  } catch (error) {
    if (!isServers(error)) throw error;
    found.push(...untold);
    if (!found.some(({ id }) => id === last.id)) found.push(refused(last, noteRefusal(error, ''), error));
  }
  // What comes late, once the start is over, is not of it.
  return { configurations: [...found], discovered };
}
