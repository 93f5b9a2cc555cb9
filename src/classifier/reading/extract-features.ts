import type { RuleContext } from '../rules/define-rule.ts';
import type { Claim } from './claim.ts';
import type { Field } from './read-definition.ts';
import type { Word } from './split-words.ts';
import { cutWords } from './cut-words.ts';
import { remember } from '../words/remember.ts';
import type { Span } from './find-phrases.ts';

/**
 * The properties of a definition that the word model weighs, by id, each with the strongest span that shows it; null
 * where none does.
 */
export type Features = ReadonlyMap<string, Span | null>;

const spanOf = ({ field, start, end }: Claim): Span => ({ field, start, end });
const singular = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

const nameWord = remember((word) => `name-word:${singular(word)}`);
const firstWord = remember((word) => `word:${singular(word)}`);
const laterWord = remember((word) => `later:${singular(word)}`);
const argumentWord = remember((word) => `argument:${singular(word)}`);

// Pieces of scripts without spaces are mostly particles, which say nothing.
const isLettered = (word: string): boolean => /^[\u0000-\u04ff]+$/.test(word);

/** Everything the word model looks at, the strongest first, as far as it is `known`. */
export function extractFeatures(
  context: RuleContext,
  known: { readonly has: (id: string) => boolean } = { has: () => true },
): Features {
  const { definition, claims, lexicon } = context;
  const features = new Map<string, Span | null>();
  const add = (id: string, span: Span | null): void => {
    if (known.has(id) && !features.has(id)) features.set(id, span);
  };
  const addWord = (id: string, field: Field, { start, end }: Word): void => {
    if (known.has(id) && !features.has(id)) features.set(id, { field, start, end });
  };
  const main = claims.find(({ place }) => place === 'name');
  const lead = claims.find(({ place }) => place === 'lead');
  for (const claim of claims) {
    const deny = claim.negated ? 'not-' : '';
    add(`${claim.place}:${deny}${claim.effect}`, spanOf(claim));
    if (claim.place !== 'name' && claim.place !== 'lead') continue;
    add(`${claim.place}-verb:${deny}${claim.base}`, spanOf(claim));
    for (const object of claim.objects) {
      add(`${claim.place}:${claim.effect}+${object}`, spanOf(claim));
    }
  }
  if (main && lead) add(`pair:${main.effect}|${lead.effect}`, spanOf(main));
  for (const word of definition.nameWords.slice(0, 12)) addWord(nameWord(word.text), definition.name, word);
  const { description } = definition;
  const first =
    definition.sentences.find(({ start, end }) => lead && lead.start >= start && lead.start < end) ??
    definition.sentences[0];
  if (description && first)
    for (const word of cutWords(lexicon, first.words).slice(0, 30))
      if (!lexicon.markers.has(word.text) && isLettered(word.text)) addWord(firstWord(word.text), description, word);
  for (const sentence of definition.sentences.slice(0, 25)) {
    if (sentence === first || !description) continue;
    for (const word of sentence.words.slice(0, 30))
      if (!lexicon.markers.has(word.text) && isLettered(word.text)) addWord(laterWord(word.text), description, word);
  }
  const top = definition.parameters.filter(({ depth }) => depth === 0);
  for (const parameter of top.slice(0, 40))
    for (const word of parameter.words.slice(0, 5)) addWord(argumentWord(word.text), parameter.key, word);
  add(`arguments:${Math.min(top.length, 8)}`, null);
  add(`required:${Math.min(top.filter(({ required }) => required).length, 4)}`, null);
  return features;
}
