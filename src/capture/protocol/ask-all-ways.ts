import { CAPABILITIES, type Capability, type Configuration } from '../../catalog/schema/manifest.ts';
import { captureTwice, type TwiceAnswers } from '../unstable/capture-twice.ts';
import { askNewEra } from './ask-new-era.ts';
import { findRefusals } from './converse.ts';
import { askProfile, choosePatience, isServers, type Inquiry } from './inquiry.ts';
import { keepTelling } from './keep-telling.ts';
import { RefusedRequest } from './refused-request.ts';
import { OLDEST_WITHOUT, readSupported } from './revisions.ts';
import type { Era } from './start-once.ts';
import { tryAside, type Plain } from './try-way.ts';

/** What a server answered to the plainest client, and what it offers others. */
export interface AllAnswers extends TwiceAnswers {
  readonly configurations: Configuration[];
}

/** The plainest way of asking, with how long the server may take over another question, in seconds. */
interface PlainAnswers {
  readonly era: Era;
  readonly answers: TwiceAnswers;
  readonly patience: number;
}

/** Asks without any capability: in the era of `initialize`, or in the other where the server speaks that alone. */
async function askPlainly(inquiry: Inquiry): Promise<PlainAnswers> {
  const { source, given, timeout, startOnce, report } = inquiry;
  let isOpen = false;
  let pace = 0;
  const askIn = async (era: Era): Promise<PlainAnswers> => {
    const patience = choosePatience(timeout, pace);
    const answers = await captureTwice(source, given, inquiry, (vary) => {
      return startOnce({ era, vary, mode: null }, (connection) => {
        const since = Date.now();
        const onOpen = (): void => {
          pace = Math.max(pace, (Date.now() - since) / 1_000);
          isOpen = true;
        };
        return askProfile(inquiry, { era, capabilities: [], patience }, connection, onOpen).catch((error: unknown) => {
          // Some shake hands with anybody, and only then say that they speak another era alone.
          if (error instanceof RefusedRequest && readSupported(error).some((each) => each >= OLDEST_WITHOUT))
            isOpen = false;
          throw error;
        });
      });
    });
    return { era, answers, patience: choosePatience(timeout, pace) };
  };
  try {
    return await askIn('initialize');
  } catch (error) {
    if (isOpen || !isServers(error)) throw error;
    report('asking as from 2026-07-28 on, for it does not answer initialize');
    return askIn('discover').catch((another: unknown) => {
      // Where it answers neither, the older question is the one that most clients ask.
      throw isServers(another) ? error : another;
    });
  }
}

/** Asks as clients that can do more, each in a start of its own. */
async function askWithCapabilities(inquiry: Inquiry, plain: Plain): Promise<readonly Configuration[]> {
  const ask = (capabilities: readonly Capability[]) => tryAside(inquiry, plain, capabilities);
  const all = await ask(CAPABILITIES);
  if (all.outcome !== 'differs') return [all];
  const singles: Configuration[] = [];
  for (const capability of CAPABILITIES) singles.push(await ask([capability]));
  return keepTelling(all, singles, plain.results);
}

/**
 * Captures a server as the plainest client sees it, and looks what others see: those that can do more, those that speak
 * the other era of the protocol, those that set it up in another way. Throws a CaptureError where the first fails, or a
 * person interrupts; where the others fail, a configuration says so.
 */
export async function askAllWays(inquiry: Inquiry): Promise<AllAnswers> {
  const { era, answers, patience } = await askPlainly(inquiry);
  // What can't be kept is refused later on; comparing it is no use, and may not end.
  if (findRefusals(answers.results, inquiry.source).length > 0) return { ...answers, configurations: [] };
  const plain: Plain = { ...answers, era };
  const ofOldEra = era === 'initialize' ? await askWithCapabilities(inquiry, plain) : [];
  const { configurations, discovered } = await askNewEra(inquiry, plain, patience);
  const inModes: Configuration[] = [];
  for (const mode of inquiry.modes) inModes.push(await tryAside(inquiry, plain, [], mode));
  return {
    ...answers,
    results: era === 'initialize' ? { ...answers.results, 'server/discover': discovered } : answers.results,
    configurations: [...ofOldEra, ...configurations, ...inModes],
  };
}
