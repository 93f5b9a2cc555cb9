import screens from '../../../data/vocabulary/senses/screens.json' with { type: 'json' };
import type { EffectId } from './lexicon.ts';
import { listWords, makeWordTest, type WordSetId, type WordTest } from './word-sets.ts';

/** One row of `data/vocabulary/senses/`: what a verb means where its object is one of some words. */
export interface Sense {
  /** Dictionary forms, or stems as the lexicon of a language has them; none where `effect` is given. */
  readonly verbs?: readonly string[];
  /** Every verb that has this effect. */
  readonly effect?: string;
  /** Words of which one must be among the first four of the object; `@id` stands for a set of `word-sets.json`. */
  readonly objects: readonly string[];
  /** Words of which none may be among the object's. */
  readonly unless?: readonly string[];
  /** How many words of the object are looked at; 4 if left out. */
  readonly within?: number;
  /** The effect that it has then. */
  readonly becomes: string;
  readonly why: string;
  /** A definition in which it decides. */
  readonly example: { readonly name: string; readonly description: string };
}

/** Every sense, by the file that it stands in; of two that fit, the first counts. */
export const senses: readonly Sense[] = [...(screens as readonly Sense[])];

interface ReadySense {
  readonly objects: WordTest;
  readonly unless: WordTest;
  readonly within: number;
  readonly becomes: EffectId;
}

const openSet = (words: readonly string[]): WordTest =>
  makeWordTest(words.flatMap((word) => (word.startsWith('@') ? listWords(word.slice(1) as WordSetId) : [word])));

const prepare = ({ objects, unless = [], within = 4, becomes }: Sense): ReadySense => ({
  objects: openSet(objects),
  unless: openSet(unless),
  within,
  becomes: becomes as EffectId,
});

function indexBy(keysOf: (sense: Sense) => readonly string[]): ReadonlyMap<string, readonly ReadySense[]> {
  const index = new Map<string, ReadySense[]>();
  for (const sense of senses)
    for (const key of keysOf(sense)) index.set(key, [...(index.get(key) ?? []), prepare(sense)]);
  return index;
}

const byVerb = indexBy(({ verbs = [] }) => verbs);
const byEffect = indexBy(({ effect }) => (effect === undefined ? [] : [effect]));

/** The effect that a verb has on its object: that of the lexicon, unless a sense says otherwise. */
export function findSense(base: string, effect: EffectId, objectWords: readonly string[]): EffectId {
  const rows = [...(byVerb.get(base) ?? []), ...(byEffect.get(effect) ?? [])];
  const fits = rows.find(
    ({ objects, unless, within }) => objectWords.slice(0, within).some(objects) && !objectWords.some(unless),
  );
  return fits?.becomes ?? effect;
}
