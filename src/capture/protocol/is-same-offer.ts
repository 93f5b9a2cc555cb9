import { digestJson } from '../../catalog/digest.ts';
import { readInstructions } from '../../catalog/read-answers.ts';
import { isToolDefinition } from '../../catalog/read-tools.ts';
import type { Results } from '../../catalog/schema/manifest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import type { UnstablePlace } from '../../catalog/schema/unstable-place.ts';
import { readMembers } from '../../catalog/tool-members.ts';
import { isObject, type JsonObject } from './read-messages.ts';
import { steadyElements, type Keyed } from './steady-elements.ts';

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

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

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

/**
 * An output schema as up to 2025-11-25 had to be an object, so that one of another type was put into a member `result`,
 * and references in it were made longer (SDK 2.4.0, SEP-2106).
 */
function unwrapSchema(schema: Json | undefined): Json | undefined {
  if (!isObject(schema) || schema['type'] !== 'object' || !isObject(schema['properties'])) return schema;
  const { result, ...others } = schema['properties'];
  const more = Object.keys(schema).filter(
    (key) => !['type', 'properties', 'required', '$schema', 'x-fastmcp-wrap-result'].includes(key),
  );
  if (!isObject(result) || Object.keys(others).length + more.length > 0) return schema;
  const text = JSON.stringify(result).replace(/"#\/properties\/result(?=["/])/g, '"#');
  const inner = JSON.parse(text) as JsonObject;
  return Object.fromEntries(Object.entries(inner).filter(([key]) => key !== '$schema'));
}

/** What a definition says, in a form that both eras have. */
function readEitherEra(members: JsonObject): JsonObject {
  // Tasks are marked on tools up to 2025-11-25 alone.
  const rest = Object.fromEntries(Object.entries(members).filter(([member]) => member !== 'execution'));
  const outputSchema = unwrapSchema(rest['outputSchema']);
  return outputSchema === undefined ? rest : { ...rest, outputSchema };
}

function digestElement(value: Json, list: string, isOtherEra: boolean): string {
  if (list !== 'tools/list' || !isToolDefinition(value)) return digestJson(value);
  const members = readMembers(value);
  return digestJson({ name: value.name, ...(isOtherEra ? readEitherEra(members) : members) });
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
