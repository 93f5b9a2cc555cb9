import { spellCanonically } from '../../catalog/canonical-json.ts';
import { isObject } from '../../catalog/json.ts';
import { escapeKey } from '../../catalog/json-pointer.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { pairPlaces, type PlacePair } from '../parameters/pair-places.ts';
import { holdsPlaces, type Place } from '../parameters/read-place.ts';
import { joinWordings, say, type Wording } from '../say.ts';
import { BOUNDS } from './takes-other-values.ts';

/** Members that other rules tell of. */
const TOLD = new Set(['description', 'enum', 'const', 'default', 'x-mcp-header', ...Object.keys(BOUNDS)]);
const MOST_NAMED = 5;

const NAMED = ['$defs', 'definitions'];

const isList = (value: Json | undefined): boolean => Array.isArray(value);

/** Schemas kept for reference to which none of the places led. */
const listUnread = (key: string, value: Json, entered: ReadonlySet<string>): Json =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter(([name]) => !entered.has(`/inputSchema/${key}/${escapeKey(name)}`)),
      )
    : value;

/** What a member comes to; none is as much as an empty one. */
const spellMember = (value: Json | undefined): string =>
  isObject(value) && Object.keys(value).length === 0 ? 'null' : spellCanonically(value ?? null);

/** Members of a place's schema that no other rule tells of. */
function listRest(place: Place, { after, before, isOpened }: PlacePair, entered: ReadonlySet<string>) {
  const isTypeTold = before.type !== after.type;
  const rest = new Map<string, Json>();
  for (const [key, value] of Object.entries(place.schema)) {
    if (TOLD.has(key) || (isOpened && holdsPlaces(key, value)) || (isOpened && key === 'required' && isList(value)))
      continue;
    if (key === 'additionalProperties' && typeof value === 'boolean') continue;
    if (isTypeTold && (key === 'type' || key === 'anyOf' || key === 'oneOf')) continue;
    rest.set(key, place.label === '' && NAMED.includes(key) ? listUnread(key, value, entered) : value);
  }
  return rest;
}

function* compareRest(pair: PlacePair, entered: ReadonlySet<string>): Generator<Wording> {
  const [old, young] = [pair.before, pair.after].map((place) => listRest(place, pair, entered));
  if (old === undefined || young === undefined) return;
  const keys = [...new Set([...old.keys(), ...young.keys()])].filter(
    (key) => spellMember(old.get(key)) !== spellMember(young.get(key)),
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
    const { kept, entered } = pairPlaces(old, young);
    for (const pair of kept) yield* compareRest(pair, entered);
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
