import { describeType } from '../../catalog/describe-type.ts';
import { spellCanonically } from '../../catalog/canonical-json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { pairPlaces, type PlacePair } from '../parameters/pair-places.ts';
import { isObject, type Place } from '../parameters/read-place.ts';
import { joinWordings, say, type Wording } from '../say.ts';
import { BOUNDS } from './takes-other-values.ts';

/** Members that other rules tell of. */
const TOLD = new Set(['description', 'enum', 'const', 'default', 'x-mcp-header', ...Object.keys(BOUNDS)]);
const MOST_NAMED = 5;

const isList = (value: Json | undefined): boolean => Array.isArray(value);

/** Members of a place's schema that no other rule tells of. */
function listRest({ schema }: Place, { after, before, isOpened }: PlacePair): Map<string, Json> {
  const isTypeTold = describeType(before.served) !== describeType(after.served);
  const isPaired = (key: string, value: Json): boolean =>
    isOpened && ((key === 'properties' && isObject(value)) || (key === 'items' && isObject(value)));
  return new Map(
    Object.entries(schema).filter(
      ([key, value]) =>
        !TOLD.has(key) &&
        !isPaired(key, value) &&
        !(isOpened && key === 'required' && isList(value)) &&
        !(key === 'additionalProperties' && typeof value === 'boolean') &&
        !(isTypeTold && (key === 'type' || key === 'anyOf' || key === 'oneOf')),
    ),
  );
}

function* compareRest(pair: PlacePair): Generator<Wording> {
  const [old, young] = [listRest(pair.before, pair), listRest(pair.after, pair)];
  const keys = [...new Set([...old.keys(), ...young.keys()])].filter(
    (key) => spellCanonically(old.get(key) ?? null) !== spellCanonically(young.get(key) ?? null),
  );
  if (keys.length === 0) return;
  const named = joinWordings(
    keys.slice(0, MOST_NAMED).map((key) => say`${key}`),
    'and',
  );
  yield pair.after.label === ''
    ? say`the input schema differs in ${named}`
    : say`the schema of ${pair.after.label} differs in ${named}`;
}

export const shapesArgumentsOtherwise = defineChangeRule({
  id: 'shapes-arguments-otherwise',
  kind: 'parameters',
  reads: 'What else stands in the input schema, by the members that differ.',
  *compare(before, after) {
    const [old, young] = [before, after].map((reading) => reading.members()['inputSchema']);
    if (isObject(old) !== isObject(young))
      yield isObject(young) ? say`the input schema is an object now` : say`the input schema is no object any more`;
    for (const pair of pairPlaces(old, young).kept) yield* compareRest(pair);
  },
  examples: [
    {
      before: { name: 'a', inputSchema: { type: 'object', properties: { x: { title: 'X' } } } },
      after: { name: 'a', inputSchema: { type: 'object', properties: { x: { title: 'Y' } }, $defs: { y: {} } } },
      says: ['the input schema differs in `$defs`', 'the schema of `x` differs in `title`'],
    },
    {
      before: { name: 'a', inputSchema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } },
      after: { name: 'a', inputSchema: { type: 'object' } },
      says: [],
    },
    { before: { name: 'a', inputSchema: {} }, after: { name: 'a' }, says: ['the input schema is no object any more'] },
    {
      before: { name: 'a', inputSchema: { properties: { x: { type: 'string' } } } },
      after: { name: 'a', inputSchema: { properties: { x: { type: 'integer', maximum: 3 } } } },
      says: [],
    },
  ],
});
