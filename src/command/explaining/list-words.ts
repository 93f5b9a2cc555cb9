import en from '../../../data/vocabulary/lexicons/en.json' with { type: 'json' };
import { effectEntries } from '../../classifier/rules/effect-rules.ts';

/** Words of one kind that a rule looks for. */
export interface WordList {
  /** What they have in common: an effect of verbs, or a kind of object. */
  readonly what: string;
  readonly words: readonly string[];
}

const lexicon: { readonly [kind in 'effects' | 'objects']: { readonly [id: string]: readonly string[] } } = en;

const look = (kind: 'effects' | 'objects', id: string): WordList => ({
  what: `${kind === 'effects' ? 'verbs' : 'objects'}: ${id}`,
  words: lexicon[kind][id] ?? [],
});

/** The English words that a rule of verdicts looks for, where an entry of the lexicon is all that decides. */
export function listWords(id: string): WordList[] {
  const entry = effectEntries.find((each) => each.id === id);
  if (entry === undefined) return [];
  return [
    ...entry.effects.map((effect) => look('effects', effect)),
    ...(entry.objects ?? []).map((object) => look('objects', object)),
  ].filter(({ words }) => words.length > 0);
}
