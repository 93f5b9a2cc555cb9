import type { Capability, Configuration } from '../../catalog/schema/manifest.ts';
import type { Mode } from '../../catalog/schema/recipe.ts';
import { CaptureError } from '../capture-error.ts';
import type { Given } from '../unstable/vary-value.ts';
import type { Connection } from './connection.ts';
import { converse, type Answers } from './converse.ts';
import { openWithDiscover } from './open-with-discover.ts';
import { openWithInitialize } from './open-with-initialize.ts';
import type { Session } from './session.ts';
import type { Era, StartOnce } from './start-once.ts';

/** A server, and how it is asked. */
export interface Inquiry {
  /** As the person named it. */
  readonly source: string;
  readonly given: Given;
  /** Other settings of its own under which it is asked too. */
  readonly modes: readonly Mode[];
  /** Seconds that each start may take. */
  readonly timeout: number;
  readonly startOnce: StartOnce;
  /** How it is reached, once it was. */
  readonly readTransport: () => Configuration['transport'];
  /** Aborted where the person interrupts. */
  readonly signal: AbortSignal;
  /** Called with what is being done, in a few words. */
  readonly report: (line: string) => void;
}

/** How a server is asked within one start. */
export interface Profile {
  readonly era: Era;
  /** What the client declares. */
  readonly capabilities: readonly Capability[];
  /** Seconds that it may take to say whether it knows `server/discover`. */
  readonly patience: number;
}

/** In seconds. */
const LONGEST_PROBE = 10;

/** How long a server may take to say whether it knows `server/discover`; `pace` is how long it took to answer first. */
export const choosePatience = (timeout: number, pace: number): number =>
  Math.min(timeout, Math.max(Math.min(timeout / 4, LONGEST_PROBE), pace * 2));

/** Whether a failure is the server's, and not that a person interrupts, or that we are wrong. */
export const isServers = (error: unknown): error is CaptureError =>
  error instanceof CaptureError && !error.problems.some(({ code }) => code === 'interrupted');

/** Opens a session and asks for all that the server lists. `onOpen` is called in between. */
export async function askProfile(
  { source, report }: Inquiry,
  { era, capabilities, patience }: Profile,
  connection: Connection,
  onOpen: (session: Session) => void = () => undefined,
): Promise<Answers> {
  report(era === 'initialize' ? 'asking initialize' : 'asking server/discover');
  const session =
    era === 'initialize'
      ? await openWithInitialize(connection, capabilities, source)
      : await openWithDiscover(connection, capabilities, patience);
  onOpen(session);
  return converse(connection, session, { era, source }, report);
}
