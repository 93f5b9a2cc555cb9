import { digestJson, pinTool } from '../../catalog/digest.ts';
import { findToolList, isToolDefinition } from '../../catalog/read-tools.ts';
import type { Configuration, Results } from '../../catalog/schema/manifest.ts';
import type { Mode } from '../../catalog/schema/recipe.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { CaptureError } from '../capture-error.ts';
import { showText } from '../show-text.ts';
import { LISTS } from './is-same-offer.ts';
import { SilentServer } from './open-with-discover.ts';
import { isObject } from './read-messages.ts';
import { readReason } from './read-reason.ts';
import { RefusedRequest } from './refused-request.ts';

/** A way of asking, before it was tried. */
export type Way = Pick<Configuration, 'id' | 'revision' | 'transport' | 'capabilities' | 'settings'>;

const LONGEST_NOTE = 300;

/** What each page of a list holds beside its elements; methods without anything are left out. */
export function readEnvelopes(results: Results): Record<string, Json[]> {
  const envelopes = LISTS.map(({ method, member }) => [
    method,
    results[method].map((page) =>
      isObject(page) ? Object.fromEntries(Object.entries(page).filter(([key]) => key !== member)) : {},
    ),
  ]) as [string, { [key: string]: Json }[]][];
  return Object.fromEntries(envelopes.filter(([, pages]) => pages.some((page) => Object.keys(page).length > 0)));
}

const NO_RESULTS = { digest: null, toolDigests: [], results: null };

/** A configuration that brings what the plainest way of asking does. */
export const sameAs = (way: Way, results: Results): Configuration => ({
  ...way,
  outcome: 'same',
  reason: '',
  note: '',
  envelopes: readEnvelopes(results),
  ...NO_RESULTS,
});

/** A configuration that brings something else, kept whole. */
export const differing = (way: Way, results: Results): Configuration => ({
  ...way,
  outcome: 'differs',
  reason: '',
  note: '',
  envelopes: readEnvelopes(results),
  digest: digestJson(results as unknown as Json),
  toolDigests: (findToolList({ results })?.elements ?? [])
    .map(({ value }) => value)
    .filter(isToolDefinition)
    .map(pinTool),
  results,
});

/** What a server did where it did not answer, in one sentence that the next capture says again. */
export function noteRefusal(error: unknown, asked: string): string {
  if (error instanceof RefusedRequest) {
    const status = error.status === null ? '' : ` and the status ${error.status}`;
    const code = error.code === 0 ? 'an error' : `the error ${error.code}`;
    return showText(`It answers ${asked} with ${code}${status}: ${error.message}`).slice(0, LONGEST_NOTE);
  }
  if (error instanceof SilentServer) return `It does not answer ${asked} in time.`;
  if (!(error instanceof CaptureError)) throw error;
  // What it last wrote is left out: that is another text each time.
  const [sentence = ''] = (error.problems[0]?.message ?? '').split(/(?<=\.)\s/, 1);
  return showText(sentence).slice(0, LONGEST_NOTE);
}

/** A configuration that a server does not answer in; `error` is what was thrown, null where its answer can't be kept. */
export const refused = (way: Way, note: string, error: unknown = null): Configuration => ({
  ...way,
  outcome: 'refused',
  reason: error === null ? '' : readReason(error, way.transport),
  note,
  envelopes: {},
  ...NO_RESULTS,
});

/** The settings of a mode as a configuration tells them: variables and options by name, each with its value. */
export function readSettings({ environment, arguments: args }: Mode): Record<string, string> {
  const settings: Record<string, string> = { ...environment };
  for (const [i, each] of args.entries()) {
    const previous = args[i - 1];
    const [, name = each, value] = /^(-[^=]*)=([\s\S]*)$/.exec(each) ?? [];
    if (each.startsWith('-')) settings[name] = value ?? '';
    else if (previous?.startsWith('-') && !previous.includes('=')) settings[previous] = each;
    else settings[each] = '';
  }
  return settings;
}
