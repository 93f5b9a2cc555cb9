import { digestJson } from '../../catalog/digest.ts';
import type { Configuration, Results } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { LISTS } from './is-same-offer.ts';
import { isObject } from './read-messages.ts';

/** Digests of all that is listed. */
function* digestElements(results: Results): Generator<string> {
  for (const { method, member } of LISTS)
    for (const page of results[method]) {
      const list: Json | undefined = isObject(page) ? page[member] : undefined;
      if (Array.isArray(list)) for (const each of list) yield `${method} ${digestJson(each)}`;
    }
}

/**
 * Of the ways of asking with every capability and with one each, those that tell something: all single ones, and the
 * first where it brings what none of these does.
 */
export function keepTelling(
  all: Configuration,
  singles: readonly Configuration[],
  plain: Results,
): readonly Configuration[] {
  const known = new Set(
    [plain, ...singles.map(({ results }) => results ?? plain)].flatMap((each) => [...digestElements(each)]),
  );
  const brings = all.results !== null && [...digestElements(all.results)].some((digest) => !known.has(digest));
  const isTold = !brings && singles.some(({ outcome }) => outcome === 'differs');
  return isTold ? singles : [all, ...singles];
}
