import { spellCanonically } from '../../catalog/canonical-json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { pairPlaces, type PlacePair } from '../parameters/pair-places.ts';
import { holdsPlaces, type Place } from '../parameters/read-place.ts';
import { joinWordings, ours, say, type Wording } from '../say.ts';

const MOST_NAMED = 5;

function nameAll(labels: readonly string[]): Wording {
  const named: Wording[] = labels.slice(0, MOST_NAMED).map((label) => say`${label}`);
  const more = labels.length - named.length;
  return joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, 'and');
}

const isField = ({ key }: Place): boolean => key !== null;
const listLabels = (places: readonly Place[]): string[] => places.filter(isField).map(({ label }) => label);
const plural = (labels: readonly string[]): string => (labels.length === 1 ? '' : 's');

/** What a place says apart from the parts of it that are compared by themselves. */
const readRest = ({ schema }: Place, isOpened: boolean): Json =>
  Object.fromEntries(Object.entries(schema).filter(([key, value]) => !isOpened || !holdsPlaces(key, value)));

const saysOtherwise = ({ before, after, isOpened }: PlacePair): boolean =>
  spellCanonically([readRest(before, isOpened), before.isRequired]) !==
  spellCanonically([readRest(after, isOpened), after.isRequired]);

function* compareSchemas(old: Json, young: Json): Generator<Wording> {
  const { kept, added, gone, renamed } = pairPlaces(old, young);
  const [came, went] = [listLabels(added), listLabels(gone)];
  if (came.length > 0) yield say`its answer has the new field${ours(plural(came))} ${nameAll(came)}`;
  if (went.length > 0) yield say`its answer no longer has the field${ours(plural(went))} ${nameAll(went)}`;
  for (const [before, after] of renamed)
    yield say`the field ${before.label} of its answer is now called ${after.label}`;
  const others: string[] = [];
  for (const pair of kept.filter(({ after }) => after.label !== '').filter(saysOtherwise)) {
    const [was, is] = [pair.before.type, pair.after.type];
    if (was === is) others.push(pair.after.label);
    else yield say`the field ${pair.after.label} of its answer is ${is}, was ${was}`;
  }
  if (others.length > 0) yield say`its output schema says something else of ${nameAll(others)}`;
}

export const answersOtherwise = defineChangeRule({
  id: 'answers-otherwise',
  kind: 'other',
  reads: 'What the output schema says of the answer: which fields come and go, and what is said of them, in short.',
  *compare(before, after) {
    const [old, young] = [before.members()['outputSchema'], after.members()['outputSchema']];
    if (old === undefined && young === undefined) return;
    if (old === undefined) {
      const labels = listLabels(pairPlaces({}, young).added);
      yield say`has an output schema now${labels.length === 0 ? [ours('')] : say`: ${nameAll(labels)}`}`;
    } else if (young === undefined) yield say`no longer has an output schema`;
    else if (spellCanonically(old) !== spellCanonically(young)) {
      const told = [...compareSchemas(old, young)];
      yield* told.length > 0 ? told : [say`its output schema differs`];
    }
  },
  examples: [
    {
      before: {
        name: 'a',
        outputSchema: { type: 'object', properties: { x: { type: 'string' }, y: {}, z: { minimum: 1 } } },
      },
      after: {
        name: 'a',
        outputSchema: { type: 'object', properties: { x: { type: 'integer' }, z: { minimum: 2 }, v: {}, w: {} } },
      },
      says: [
        'its answer has the new fields `v` and `w`',
        'its answer no longer has the field `y`',
        'the field `x` of its answer is `integer`, was `string`',
        'its output schema says something else of `z`',
      ],
    },
    {
      before: { name: 'a' },
      after: { name: 'a', outputSchema: { type: 'object', properties: { x: {}, y: {} } } },
      says: ['has an output schema now: `x` and `y`'],
    },
    { before: { name: 'a', outputSchema: {} }, after: { name: 'a' }, says: ['no longer has an output schema'] },
    {
      before: { name: 'a', outputSchema: { type: 'object' } },
      after: { name: 'a', outputSchema: { type: 'object', additionalProperties: false } },
      says: ['its output schema differs'],
    },
    {
      before: { name: 'a', outputSchema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' } },
      after: { name: 'a', outputSchema: { type: 'object' } },
      says: [],
    },
  ],
});
