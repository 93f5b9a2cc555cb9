import { CAPABILITIES, type Capability, type Configuration, type Page } from '../../catalog/schema/manifest.ts';
import { askPages } from '../pages/ask-pages.ts';
import type { TwiceAnswers } from '../unstable/capture-twice.ts';
import { askNewEra } from './ask-new-era.ts';
import { askPlainly } from './ask-plainly.ts';
import { findRefusals } from './converse.ts';
import type { Inquiry } from './inquiry.ts';
import { keepTelling } from './keep-telling.ts';
import { tryAside, type Plain } from './try-way.ts';

/** What a server answered to the plainest client, and what it offers others. */
export interface AllAnswers extends TwiceAnswers {
  /** What the plainest client that it answers declared; nothing, but with servers that demand more. */
  readonly capabilities: Capability[];
  readonly configurations: Configuration[];
  readonly pages: Page[];
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
  const { era, answers, patience, ...asked } = await askPlainly(inquiry);
  const capabilities = [...asked.capabilities];
  // What can't be kept is refused later on; comparing it is no use, and may not end.
  if (findRefusals(answers.results, inquiry.source).length > 0)
    return { ...answers, capabilities, configurations: [], pages: [] };
  const plain: Plain = { ...answers, era, capabilities };
  const ofOldEra = era === 'initialize' ? await askWithCapabilities(inquiry, plain) : [];
  const { configurations, discovered } = await askNewEra(inquiry, plain, patience);
  const inModes: Configuration[] = [];
  for (const mode of inquiry.modes) inModes.push(await tryAside(inquiry, plain, capabilities, mode));
  const all = [...ofOldEra, ...configurations, ...inModes];
  const { pages, problems } = await askPages(inquiry, { ...plain, configurations: all });
  return {
    ...answers,
    problems: [...answers.problems, ...problems],
    capabilities,
    results: era === 'initialize' ? { ...answers.results, 'server/discover': discovered } : answers.results,
    configurations: all,
    pages,
  };
}
