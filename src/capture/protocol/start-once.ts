import type { Mode } from '../../catalog/schema/recipe.ts';
import type { Connection } from './connection.ts';

/** How a server is spoken to: `initialize` as up to 2025-11-25, `discover` as from 2026-07-28 on. */
export type Era = 'initialize' | 'discover';

/** One start of a server, or one session with a server that runs elsewhere. */
export interface StartOptions {
  readonly era: Era;
  /** What to do to every value that it is given. */
  readonly vary: (value: string) => string;
  /** Settings of the server's own that are made beyond those of the capture; null for none. */
  readonly mode: Mode | null;
}

/**
 * Starts a server, lets `talk` speak with it, and ends it, whatever comes of that; the limit on time is over each
 * start. Throws a CaptureError, in the words of the transport, for whatever stopped the conversation.
 */
export type StartOnce = <T>(options: StartOptions, talk: (connection: Connection) => Promise<T>) => Promise<T>;
