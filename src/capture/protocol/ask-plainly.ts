import type { Capability } from '../../catalog/schema/manifest.ts';
import { captureTwice, type TwiceAnswers } from '../unstable/capture-twice.ts';
import { addRequired } from './add-required.ts';
import { askProfile, choosePatience, isServers, type Inquiry } from './inquiry.ts';
import { RefusedRequest } from './refused-request.ts';
import { OLDEST_WITHOUT, readSupported } from './revisions.ts';
import type { Era } from './start-once.ts';

/** The plainest way of asking that a server answers. */
export interface PlainAnswers {
  readonly era: Era;
  /** What the client declared; nothing, unless the server answers nobody who declares less. */
  readonly capabilities: readonly Capability[];
  readonly answers: TwiceAnswers;
  /** How long the server may take over another question, in seconds. */
  readonly patience: number;
}

/** Asks without any capability: in the era of `initialize`, or in the other where the server speaks that alone. */
export async function askPlainly(inquiry: Inquiry): Promise<PlainAnswers> {
  const { source, given, timeout, startOnce, report } = inquiry;
  let isOpen = false;
  let pace = 0;
  /** What the server said last that a client has to declare; null where it said nothing of that. */
  let required: readonly Capability[] | null = null;

  const askIn = async (era: Era, capabilities: readonly Capability[]): Promise<PlainAnswers> => {
    // Nothing is known yet of how long a server takes that has not answered at all.
    const patience = pace === 0 ? timeout : choosePatience(timeout, pace);
    const answers = await captureTwice(source, given, inquiry, (vary) =>
      startOnce({ era, vary, mode: null }, async (connection) => {
        const since = Date.now();
        const keepPace = (): void => void (pace = Math.max(pace, (Date.now() - since) / 1_000));
        const onOpen = (): void => {
          keepPace();
          isOpen = true;
        };
        try {
          return await askProfile(inquiry, { era, capabilities, patience }, connection, onOpen);
        } catch (error) {
          // Some shake hands with anybody, and only then say that they speak another era alone.
          if (error instanceof RefusedRequest && readSupported(error).some((each) => each >= OLDEST_WITHOUT))
            isOpen = false;
          if (error instanceof RefusedRequest) keepPace();
          required = error instanceof RefusedRequest ? addRequired(capabilities, error) : null;
          throw error;
        }
      }),
    );
    return { era, capabilities, answers, patience: choosePatience(timeout, pace) };
  };

  /** Asks with so many capabilities, and with more as long as the server wants these. */
  const askDiscovering = async (capabilities: readonly Capability[]): Promise<PlainAnswers> => {
    required = null;
    try {
      return await askIn('discover', capabilities);
    } catch (error) {
      if (required === null || !isServers(error)) throw error;
      report('asking again with the capabilities that it requires');
      return askDiscovering(required);
    }
  };

  try {
    return await askIn('initialize', []);
  } catch (error) {
    if (isOpen || !isServers(error)) throw error;
    report('asking as from 2026-07-28 on, for it does not answer initialize');
    return askDiscovering([]).catch((another: unknown) => {
      // Where it answers neither, the older question is the one that most clients ask.
      throw isServers(another) ? error : another;
    });
  }
}
