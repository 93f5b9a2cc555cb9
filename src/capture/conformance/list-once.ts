import { HttpChannel } from '../http/http-channel.ts';
import { Connection } from '../protocol/connection.ts';
import { converse } from '../protocol/converse.ts';
import { openWithDiscover } from '../protocol/open-with-discover.ts';
import { openWithInitialize } from '../protocol/open-with-initialize.ts';
import { OLDEST_WITHOUT } from '../protocol/revisions.ts';

/** Seconds that the server may take to answer. */
const PATIENCE = 20;

/** Asks the server at a URL for all its lists, as a capture does in one of its starts: in the era of `revision`. */
export async function listOnce(url: string, revision: string): Promise<void> {
  const channel = new HttpChannel(url, new Map());
  const connection = new Connection(channel, url);
  const era = revision >= OLDEST_WITHOUT ? 'discover' : 'initialize';
  const talk = async (): Promise<void> => {
    const session = await (era === 'initialize'
      ? openWithInitialize(connection, [], url)
      : openWithDiscover(connection, [], PATIENCE));
    await converse(connection, session, { era, source: url }, () => undefined);
  };
  try {
    await Promise.race([talk(), channel.failed]);
  } finally {
    await channel.end();
  }
}
