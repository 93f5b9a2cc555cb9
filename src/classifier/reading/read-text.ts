import { findHits, looking, makeClaim, type Claim, type Hit } from './claim.ts';
import { findFinalVerb } from './find-final-verb.ts';
import { findForeignMain } from './find-foreign-main.ts';
import { englishLexicon, type EffectId, type Lexicon } from './lexicon.ts';
import type { Field } from './read-definition.ts';
import type { Word } from './split-words.ts';

// "This tool allows you to …" says nothing yet; a verb after one of these is still the first.
const fillers = new Set(
  'a an the this that tool tools allows allow lets let you your user users to use used using can will is are be it for api endpoint function method helps enables enable which action server please quickly simply directly easily automatically safely allowing ability call beta deprecated experimental new purpose description summary main when and batch bulk'.split(
    ' ',
  ),
);
const articles = new Set('a an the this your new'.split(' '));
const amounts = new Set(['batch', 'bulk']);
const determiners = new Set(['a', 'an', 'the', 'any', 'all', 'one', 'your']);
const joiners = new Set('and or then also to i oraz lub und oder et ou puis y o e и или will'.split(' '));
const conjunctions = new Set(['and', 'or', 'then']);
// A sentence that opens so speaks of another tool, or of when to choose this one.
const asides = new Set(
  'use used see call prefer when if note example examples e.g requires required for returns return returned parameters args arguments available instead before after'.split(
    ' ',
  ),
);

const isAdverb = (word: string): boolean => word.length > 5 && word.endsWith('ly');

/** Whether a word in running text stands where a verb stands. */
function standsAsVerb(words: readonly Word[], hit: Hit): boolean {
  const before = words[hit.at - 1]?.text;
  if (before === undefined) return true;
  if (joiners.has(before)) return true;
  if (amounts.has(before)) return looking.has(hit.sense.effect) && hit.sense.form === 'base';
  if (isAdverb(before)) return hit.sense.form === 'base';
  if (fillers.has(before)) return !articles.has(before) && hit.sense.form === 'base';
  return !hit.sense.noun;
}

const webEffects: ReadonlyMap<string, EffectId> = new Map([
  ['get', 'fetch'],
  ['post', 'create'],
  ['put', 'change'],
  ['patch', 'change'],
  ['delete', 'delete'],
]);

/** What "make a DELETE request" comes to; null where no such request is meant. */
function findWebMethod(words: readonly Word[], at: number): EffectId | null {
  const next = words.slice(at + 1, at + 4).map(({ text }) => text);
  const request = next.indexOf('request');
  return request > 0 ? (webEffects.get(next[request - 1] ?? '') ?? null) : null;
}

/** Whether a word stands in brackets, as one of a list does: "checks actions (read, delete)". */
const isBracketed = (field: Field, { start }: Word): boolean => {
  const before = field.text.slice(Math.max(0, start - 200), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/** What the sentence that opens a description, or a title, says: its main verb first. Empty where it has none. */
export function readLead(lexicon: Lexicon, field: Field, words: readonly Word[], lead: 'lead' | 'title'): Claim[] {
  const hits = findHits(lexicon, words).filter((hit) => lexicon !== englishLexicon || standsAsVerb(words, hit));
  const main = lexicon.headFinal
    ? findFinalVerb(field, words, hits)
    : (findForeignMain(lexicon, field, words, hits) ??
      hits.find(({ at }) => words.slice(0, at).every(({ text }) => fillers.has(text) || isAdverb(text))) ??
      hits.find(({ at }) => at < 9 && !isBracketed(field, words[at] as Word)) ??
      hits.find(({ at }) => at < 25));
  if (!main) return [];
  const web = findWebMethod(words, main.at);
  // "List subscriptions", "Search contacts", "Run an export": what opens a text so is no noun.
  const opens =
    main.at === 0 && (looking.has(main.sense.effect) || determiners.has(words[1]?.text ?? ''))
      ? { at: 0, sense: { ...main.sense, noun: false } }
      : main;
  const partner = looking.has(main.sense.effect)
    ? hits.find(
        (hit) =>
          hit.at === main.at + 2 && conjunctions.has(words[hit.at - 1]?.text ?? '') && !looking.has(hit.sense.effect),
      )
    : undefined;
  if (partner)
    return [makeClaim(lexicon, field, words, partner, lead), makeClaim(lexicon, field, words, main, 'lead-rest')];
  const claims = [
    makeClaim(lexicon, field, words, web ? { at: main.at, sense: { ...main.sense, effect: web } } : opens, lead),
  ];
  if (lead === 'title' || web) return claims;
  for (const hit of hits) {
    if (hit === main || hit.at > 30) continue;
    // What the main verb is done to is no act of its own: 주문을 취소.
    if (lexicon.headFinal && /^(?:を|을|를)$/.test(words[hit.at + 1]?.text ?? '')) continue;
    const before = words[hit.at - 1];
    const here = words[hit.at] as Word;
    const comma = before !== undefined && /[,/]/.test(field.text.slice(before.end, here.start));
    if (lexicon.headFinal || comma || (before && joiners.has(before.text)))
      claims.push(makeClaim(lexicon, field, words, hit, 'lead-rest'));
  }
  return claims;
}

/** What a later sentence says, if it opens with a verb; null where it doesn't or speaks of another tool. */
export function readDetail(lexicon: Lexicon, field: Field, words: readonly Word[]): Claim | null {
  const [first] = words;
  if (!first || asides.has(first.text)) return null;
  const hits = findHits(lexicon, words).filter((hit) => lexicon !== englishLexicon || standsAsVerb(words, hit));
  const opens = ({ at }: Hit): boolean =>
    words.slice(0, at).every(({ text }) => fillers.has(text) || joiners.has(text));
  const start = hits.find(opens) ?? (lexicon === englishLexicon ? undefined : hits[0]);
  return start ? makeClaim(lexicon, field, words, start, 'detail') : null;
}

/** Whether a few words are only a heading or a product's name, so that what the tool does comes after them. */
export const isHeading = (words: readonly Word[]): boolean =>
  words.length < 3 &&
  !(words.length === 2 && looking.has(englishLexicon.findVerb(words[0]?.text ?? '')?.effect ?? 'create')) &&
  words.every(({ text }) => englishLexicon.findVerb(text)?.noun !== false);
