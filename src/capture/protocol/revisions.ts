import type { Json } from '../../catalog/schema/tool-definition.ts';
import { isObject } from './read-messages.ts';
import type { RefusedRequest } from './refused-request.ts';

/** The newest revision that opens with `initialize`. */
export const NEWEST_WITH_INITIALIZE = '2025-11-25';
/** The oldest revision whose every request stands for itself. */
export const OLDEST_WITHOUT = '2026-07-28';

const WITH_INITIALIZE = ['2024-10-07', '2024-11-05', '2025-03-26', '2025-06-18', NEWEST_WITH_INITIALIZE];

export const isRevision = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whether a revision is one that is asked for with `initialize`, and known. */
export const isKnownWithInitialize = (revision: string): boolean => WITH_INITIALIZE.includes(revision);

/** The revisions that a list of a server's names, newest first. */
export const readRevisions = (value: Json | undefined): string[] =>
  Array.isArray(value) ? [...new Set(value.filter(isRevision))].toSorted().toReversed() : [];

/** What a server takes that refuses our revision and names none: the first one, which most clients still know. */
const GUESS = '2024-11-05';

/**
 * The revisions that a refusal names as those which it takes, newest first; in its data, or else in its words. Where it
 * is about the revision and names none but those that we ask in, the oldest is a guess worth one more attempt.
 */
export function readSupported({ data, message }: RefusedRequest): string[] {
  const stated = isObject(data) ? readRevisions(data['supported']) : [];
  if (stated.length > 0) return stated;
  const named = readRevisions(
    `${JSON.stringify(data)} ${message}`.slice(0, 10_000).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [],
  );
  const isHelp = named.some((each) => each !== NEWEST_WITH_INITIALIZE && each !== OLDEST_WITHOUT);
  return !isHelp && /protocol[ _-]?version/i.test(message) ? [...named, GUESS] : named;
}
