import { spellCanonically } from '../../catalog/canonical-json.ts';
import { isObject, type JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { pairPlaces } from '../parameters/pair-places.ts';
import type { Place } from '../parameters/read-place.ts';
import { joinWordings, ours, say, type Wording } from '../say.ts';

/** Members that set bounds, as they are called in a sentence. */
export const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'smallest value',
  maximum: 'largest value',
  exclusiveMinimum: 'value to stay above',
  exclusiveMaximum: 'value to stay below',
  multipleOf: 'step',
  minLength: 'least length',
  maxLength: 'greatest length',
  minItems: 'least number of items',
  maxItems: 'greatest number of items',
  pattern: 'pattern',
  format: 'format',
};

const MOST_NAMED = 5;

const showValue = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && spellCanonically(a) === spellCanonically(b));

/** The type without that of a list's items, which is told of the items. */
const readType = ({ served, type }: Place): string =>
  served.some((schema) => isObject(schema) && schema['type'] === 'array') ? 'array' : type;

/** The values that a schema names; null where any of its type will do. */
function readValues({ enum: values, const: only }: JsonObject): Json[] | null {
  if (Array.isArray(values)) return values;
  return only === undefined ? null : [only];
}

function nameValues(values: readonly Json[], last: 'and' | 'or'): Wording {
  const named = values.slice(0, MOST_NAMED).map((value) => say`${showValue(value)}`);
  const more = values.length - named.length;
  return joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, more > 0 ? 'and' : last);
}

const listMissing = (values: ReadonlyMap<string, Json> | undefined, others: ReadonlyMap<string, Json> | undefined) =>
  [...(values ?? [])].filter(([key]) => !others?.has(key)).map(([, value]) => value);

function* compareValues(label: string, old: JsonObject, young: JsonObject): Generator<Wording> {
  const [before, after] = [readValues(old), readValues(young)];
  if (before === null && after === null) return;
  if (before === null) yield say`${label} now takes only ${nameValues(after ?? [], 'or')}`;
  else if (after === null) yield say`${label} is no longer held to ${nameValues(before, 'or')}`;
  else {
    const [known, kept] = [before, after].map(
      (values) => new Map(values.map((value) => [spellCanonically(value), value])),
    );
    const [added, gone] = [listMissing(kept, known), listMissing(known, kept)];
    if (added.length > 0) yield say`${label} also takes ${nameValues(added, 'and')}`;
    if (gone.length > 0) yield say`${label} no longer takes ${nameValues(gone, 'or')}`;
  }
}

function* compareDefaults(label: string, old: JsonObject, young: JsonObject): Generator<Wording> {
  const [before, after] = [old['default'], young['default']];
  if (isSame(before, after)) return;
  if (before === undefined) yield say`${label} now defaults to ${showValue(after ?? null)}`;
  else if (after === undefined) yield say`${label} no longer defaults to ${showValue(before)}`;
  else yield say`${label} defaults to ${showValue(after)}, not ${showValue(before)}`;
}

function* compareBounds(label: string, old: JsonObject, young: JsonObject): Generator<Wording> {
  for (const [key, noun] of Object.entries(BOUNDS)) {
    const [before, after] = [old[key], young[key]];
    if (isSame(before, after)) continue;
    if (before === undefined) yield say`${label} now has a ${ours(noun)}: ${showValue(after ?? null)}`;
    else if (after === undefined) yield say`${label} no longer has a ${ours(noun)}, which was ${showValue(before)}`;
    else yield say`the ${ours(noun)} of ${label} was ${showValue(before)}, is ${showValue(after)}`;
  }
}

/** Whether a call may hold arguments, or an object members, that the schema doesn't name. */
function* compareOpenness(label: string, old: JsonObject, young: JsonObject): Generator<Wording> {
  const [wasClosed, isClosed] = [old, young].map((schema) => schema['additionalProperties'] === false);
  if (wasClosed === isClosed) return;
  const verb = ours(isClosed ? 'no longer takes' : 'now takes');
  if (label === '') yield say`${verb} arguments that its schema does not name`;
  else yield say`${label} ${verb} members that its schema does not name`;
}

export const takesOtherValues = defineChangeRule({
  id: 'takes-other-values',
  kind: 'parameters',
  reads: 'What each parameter may hold: its type, the values that are named, its default and its bounds.',
  *compare({ tool: before }, { tool: after }) {
    for (const pair of pairPlaces(before['inputSchema'], after['inputSchema']).kept) {
      const { label } = pair.after;
      const [old, young] = [pair.before.schema, pair.after.schema];
      const [oldType, youngType] = [readType(pair.before), readType(pair.after)];
      yield* compareOpenness(label, old, young);
      if (label === '') continue;
      if (oldType !== youngType) yield say`${label} was ${oldType}, is ${youngType}`;
      yield* compareValues(label, old, young);
      yield* compareDefaults(label, old, young);
      yield* compareBounds(label, old, young);
    }
  },
  examples: [
    {
      before: { name: 'list', inputSchema: { properties: { status: { enum: ['open', 'done'] } } } },
      after: { name: 'list', inputSchema: { properties: { status: { enum: ['open', 'archived'] } } } },
      says: ['`status` also takes `archived`', '`status` no longer takes `done`'],
    },
    {
      before: { name: 'list', inputSchema: { properties: { limit: { type: 'integer', default: 10, maximum: 100 } } } },
      after: {
        name: 'list',
        inputSchema: { properties: { limit: { type: 'string', default: 20, maximum: 1000, pattern: '^\\d+$' } } },
      },
      says: [
        '`limit` was `integer`, is `string`',
        '`limit` defaults to `20`, not `10`',
        'the largest value of `limit` was `100`, is `1000`',
        '`limit` now has a pattern: `^\\d+$`',
      ],
    },
    {
      before: { name: 'get', inputSchema: { properties: { ids: { type: 'array', items: { type: 'integer' } } } } },
      after: {
        name: 'get',
        inputSchema: {
          properties: { ids: { type: 'array', items: { type: 'string' } } },
          additionalProperties: false,
        },
      },
      says: ['no longer takes arguments that its schema does not name', '`ids[]` was `integer`, is `string`'],
    },
    {
      before: { name: 'get', inputSchema: { properties: { id: { type: 'string', title: 'Id' } } } },
      after: { name: 'get', inputSchema: { properties: { id: { type: 'string', title: 'ID' } } } },
      says: [],
    },
  ],
});
