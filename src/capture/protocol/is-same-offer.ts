import { escapeKey } from '../../catalog/json-pointer.ts';
import { digestAcrossEras } from '../../catalog/digest-across-eras.ts';
import { digestJson } from '../../catalog/digest.ts';
import { readInstructions } from '../../catalog/read-answers.ts';
import { isToolDefinition } from '../../catalog/read-tools.ts';
import type { Results } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { UnstablePlace } from '../../catalog/schema/unstable-place.ts';
import { steadyElements, type Keyed } from '../../catalog/steady-elements.ts';
import { isObject } from './read-messages.ts';

/** The plainest way of asking, and what of its answers differs from start to start. */
export interface PlainOffer {
  readonly results: Results;
  readonly unstable: readonly UnstablePlace[];
}

/** The lists, with the member of a page that holds one and the field that names an element. */
export const LISTS = [
  { method: 'tools/list', member: 'tools', key: 'name' },
  { method: 'resources/list', member: 'resources', key: 'uri' },
  { method: 'resources/templates/list', member: 'resourceTemplates', key: 'uriTemplate' },
  { method: 'prompts/list', member: 'prompts', key: 'name' },
] as const;

function readElements(results: Results, { method, member, key }: (typeof LISTS)[number]): Keyed[] {
  return results[method].flatMap((page, i) => {
    const list = isObject(page) ? page[member] : null;
    return (Array.isArray(list) ? list : []).map((value, j) => ({
      key,
      value,
      path: `/${escapeKey(method)}/${i}/${member}/${j}`,
    }));
  });
}

const readGuidance = (results: Results): Keyed[] => [
  {
    key: 'instructions',
    value: { instructions: readInstructions(results) },
    path: results.initialize === null ? '/server~1discover' : '/initialize',
  },
];

function digestElement(value: Json, list: string, isOtherEra: boolean): string {
  if (list !== 'tools/list' || !isToolDefinition(value)) return digestJson(value);
  return digestAcrossEras(value, isOtherEra);
}

/**
 * A text that is the same for two ways of asking that offer the same tools, resources, templates, prompts and
 * instructions, in any order, but for what differs from start to start.
 */
export function spellOffer(plain: PlainOffer, other: Results, isOtherEra = false): string {
  const spell = (method: string, own: readonly Keyed[], theirs: readonly Keyed[]): string =>
    steadyElements(own, theirs, plain.unstable)
      .map((value) => digestElement(value, method, isOtherEra))
      .toSorted()
      .join();
  return [
    spell('instructions', readGuidance(plain.results), readGuidance(other)),
    ...LISTS.map((list) => spell(list.method, readElements(plain.results, list), readElements(other, list))),
  ].join('\n');
}

/** Whether a server offers the same in another way of asking. */
export const isSameOffer = (plain: PlainOffer, other: Results, isOtherEra: boolean): boolean =>
  spellOffer(plain, plain.results, isOtherEra) === spellOffer(plain, other, isOtherEra);
