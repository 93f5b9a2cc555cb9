import type { RuleContext } from '../rules/define-rule.ts';
import type { Claim } from './claim.ts';
import type { Field } from './read-definition.ts';
import { cutWords } from './cut-words.ts';

/** Is told of a property, with the span that shows it; of one that comes again, with weaker spans. */
export type SeeFeature = (kind: string, what: string, field: Field, start: number, end: number) => void;

// Pieces of scripts without spaces are mostly particles, which say nothing.
const isLettered = (word: string): boolean => /^[\u0000-\u04ff]+$/.test(word);

/** Everything the word model looks at, the strongest spans first. */
export function readFeatures({ definition, claims, lexicon }: RuleContext, see: SeeFeature): void {
  const seeClaim = (kind: string, what: string, { field, start, end }: Claim): void =>
    see(kind, what, field, start, end);
  const main = claims.find(({ place }) => place === 'name');
  const lead = claims.find(({ place }) => place === 'lead');
  for (const claim of claims) {
    const deny = claim.negated ? 'not-' : '';
    seeClaim(claim.place, `${deny}${claim.effect}`, claim);
    if (claim.place !== 'name' && claim.place !== 'lead') continue;
    seeClaim(`${claim.place}-verb`, `${deny}${claim.base}`, claim);
    for (const object of claim.objects) seeClaim(claim.place, `${claim.effect}+${object}`, claim);
  }
  if (main && lead) seeClaim('pair', `${main.effect}|${lead.effect}`, main);
  for (const word of definition.nameWords.slice(0, 12))
    see('name-word', word.text, definition.name, word.start, word.end);
  const { description } = definition;
  const first =
    definition.sentences.find(({ start, end }) => lead && lead.start >= start && lead.start < end) ??
    definition.sentences[0];
  if (description && first)
    for (const word of cutWords(lexicon, first.words).slice(0, 30))
      if (!lexicon.markers.has(word.text) && isLettered(word.text))
        see('word', word.text, description, word.start, word.end);
  for (const sentence of definition.sentences.slice(0, 25)) {
    if (sentence === first || !description) continue;
    for (const word of sentence.words.slice(0, 30))
      if (!lexicon.markers.has(word.text) && isLettered(word.text))
        see('later', word.text, description, word.start, word.end);
  }
  const top = definition.parameters.filter(({ depth }) => depth === 0);
  for (const parameter of top.slice(0, 40))
    for (const word of parameter.words.slice(0, 5)) see('argument', word.text, parameter.key, word.start, word.end);
  see('arguments', `${Math.min(top.length, 8)}`, definition.name, 0, 0);
  see('required', `${Math.min(top.filter(({ required }) => required).length, 4)}`, definition.name, 0, 0);
}
