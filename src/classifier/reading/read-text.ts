import { findHits, looking, makeClaim, type Claim, type Hit } from './claim.ts';
import { findFinalVerb, returning } from './find-final-verb.ts';
import { findForeignMain } from './find-foreign-main.ts';
import { englishLexicon, type EffectId, type Lexicon } from '../words/lexicon.ts';
import type { Field } from './read-definition.ts';
import { splitText, type Word } from './split-words.ts';
import { isWordOf, wordSet, type WordTest } from '../words/word-sets.ts';

const knowledge = wordSet('knowledge');
const fillers = wordSet('fillers');
const comparing = wordSet('comparing');
const articles = wordSet('articles');
const amounts = wordSet('amounts');
const determiners = wordSet('determiners');
const joiners = wordSet('joiners');
const conjunctions = wordSet('conjunctions');
const asides = wordSet('asides');

const belonging = wordSet('belonging');
const questions = wordSet('questions');
const purposes = wordSet('purposes');
const introducing = wordSet('introducing');
const beings = wordSet('beings');
const modals = wordSet('modals');
const isAdverb = (word: string): boolean => word.length > 5 && word.endsWith('ly');

// "This endpoint cancels a subscription", "The MCP tool provides …"
const subjects = new Set(['tool', 'endpoint', 'function', 'method', 'command', 'operation', 'action']);

// "Collects the messages and uploads them to a server"
const passingOn = wordSet('passing-on');
const referring = new Set(['it', 'them', 'the', 'results', 'its']);

// "Install packages", "Run models"; but "Open positions", "Start here".
const opensAct = ([first, next]: readonly Word[]): boolean =>
  next !== undefined && next.text !== 'here' && first?.text !== 'open' && isWordOf('mostly-verbs', first?.text ?? '');

/** Whether a word in running text stands where a verb stands. */
function standsAsVerb(words: readonly Word[], hit: Hit): boolean {
  const before = words[hit.at - 1]?.text;
  // "Charge level of the battery": a noun of two words.
  if (before === undefined) {
    const next = words[hit.at + 1]?.text ?? '';
    if (looking.has(hit.sense.effect)) return hit.sense.form === 'base' || !(hit.sense.noun && belonging.has(next));
    return !(hit.sense.noun && (knowledge.has(next) || (hit.sense.form === 'third' && belonging.has(next))));
  }
  if (joiners.has(before)) return true;
  if (hit.at < 5 && hit.sense.form === 'third' && articles.has(words[0]?.text ?? '') && subjects.has(before))
    return true;
  if (amounts.has(before)) return looking.has(hit.sense.effect) && hit.sense.form === 'base';
  if (isAdverb(before)) return hit.sense.form === 'base' || (hit.sense.form === 'third' && !hit.sense.noun);
  if (purposes.has(before) && hit.sense.form === 'gerund') return true;
  if (fillers.has(before)) return !articles.has(before) && hit.sense.form === 'base';
  return !hit.sense.noun;
}

/** What verbs of HTTP do on the web, whatever they mean elsewhere. */
export const webEffects: ReadonlyMap<string, EffectId> = new Map([
  ['get', 'fetch'],
  ['head', 'fetch'],
  ['options', 'fetch'],
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

/** Whether a word is part of a name in the text: the `list` of `list_id`. */
const isInName = ({ text }: Field, { start, end }: Word): boolean =>
  text.charAt(end) === '_' || text.charAt(start - 1) === '_';

/** Whether a verb only leads up to another: "Use this tool to permanently delete …". */
const introduces = (words: readonly Word[], hit: Hit, hits: readonly Hit[]): boolean =>
  introducing.has(hit.sense.base) &&
  hits.some(({ at }) => at > hit.at && at < hit.at + 9 && /^(?:to|you|for)$/.test(leadUp(words, at)));

/** The word before a verb, adverbs left out. */
const leadUp = (words: readonly Word[], at: number): string => {
  const before = words[at - 1]?.text ?? '';
  return isAdverb(before) ? (words[at - 2]?.text ?? '') : before;
};

/** Verbs of a text as far as they stand as verbs and say what is done. */
function findVerbs(lexicon: Lexicon, field: Field, words: readonly Word[]): Hit[] {
  const hits = findHits(lexicon, words);
  if (lexicon !== englishLexicon) return hits;
  if (questions.has(words[0]?.text ?? '')) return [];
  const compares = comparing.has(words[0]?.text ?? '');
  const standing = hits.filter(
    (hit) => !(compares && hit.at === 0) && !isInName(field, words[hit.at] as Word) && standsAsVerb(words, hit),
  );
  return standing.filter((hit) => !introduces(words, hit, standing));
}

const grave: ReadonlySet<EffectId> = new Set<EffectId>(['delete', 'remove', 'revoke', 'end', 'send', 'publish', 'pay']);

/** What is done to the subject, where no verb says what the tool does: "The record is deleted", "Customer deletion". */
function findSuffered(words: readonly Word[]): Hit | undefined {
  for (const [at, { text }] of words.entries()) {
    const sense = englishLexicon.findVerb(text);
    if (!sense || !grave.has(sense.effect)) continue;
    const isSuffered =
      sense.form === 'past'
        ? beings.has(leadUp(words, at)) &&
          !modals.has(words[at - 2]?.text ?? '') &&
          !words.slice(Math.max(0, at - 4), at).some((word) => englishLexicon.negations.has(word.text))
        : /(?:tion|sion|al)$/.test(text) && at > 0 && at === words.length - 1;
    if (isSuffered) return { at, sense: { ...sense, noun: false } };
  }
  return undefined;
}

/** The verb that a text opens with, at most led up to by some words. */
function findOpening(words: readonly Word[], hits: readonly Hit[], leads: WordTest): Hit | undefined {
  const last = words.findIndex(({ text }) => !fillers.has(text) && !leads(text));
  return hits.find(({ at }) => last < 0 || at <= last);
}

/** What the sentence that opens a description, or a title, says: its main verb first. Empty where it has none. */
export function readLead(lexicon: Lexicon, field: Field, words: readonly Word[], lead: 'lead' | 'title'): Claim[] {
  const hits = findVerbs(lexicon, field, words);
  const main = lexicon.headFinal
    ? findFinalVerb(field, words, hits)
    : (findForeignMain(lexicon, field, words, hits) ??
      findOpening(words, hits, isAdverb) ??
      hits.find(({ at }) => at < 9 && !isBracketed(field, words[at] as Word)) ??
      hits.find(({ at }) => at < 25) ??
      (lexicon === englishLexicon ? findSuffered(words) : undefined));
  if (!main) return [];
  const web = findWebMethod(words, main.at);
  const next = words[1]?.text ?? '';
  // "List subscriptions", "Search contacts", "Run an export": what opens a text so is no noun.
  const opens =
    main.at === 0 &&
    (looking.has(main.sense.effect) ||
      opensAct(words) ||
      (main.sense.form === 'third' && englishLexicon.findVerb(next)?.form !== 'past' && !next.endsWith('ed')) ||
      determiners.has(next))
      ? { at: 0, sense: { ...main.sense, noun: false } }
      : main;
  const partner = looking.has(main.sense.effect)
    ? hits.find(
        (hit) =>
          conjunctions.has(leadUp(words, hit.at)) &&
          !looking.has(hit.sense.effect) &&
          (hit.at === main.at + 2 || (passingOn.has(hit.sense.base) && referring.has(words[hit.at + 1]?.text ?? ''))),
      )
    : undefined;
  if (partner) {
    const told = { ...makeClaim(lexicon, field, words, partner, lead), noun: false };
    // "Get or set a value": one call can do the graver of the two alone.
    return leadUp(words, partner.at) === 'or' ? [told] : [told, makeClaim(lexicon, field, words, main, 'lead-rest')];
  }
  const claims = [
    makeClaim(lexicon, field, words, web ? { at: main.at, sense: { ...main.sense, effect: web } } : opens, lead),
  ];
  if (lead === 'title' || web) return claims;
  for (const hit of hits) {
    if (hit === main || hit.at > 30) continue;
    // What every tool does with what came of its act: "Deletes a file and returns the result".
    if (!looking.has(main.sense.effect) && returning.test(hit.sense.base)) continue;
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

/** Whether any English verb stands where one could open a text: hardly any later sentence has one there. */
function mayOpen(words: readonly Word[]): boolean {
  const isVerb = ({ text }: Word): boolean => englishLexicon.findVerb(text) !== null;
  const at = words.findIndex((word) => isVerb(word) || !(fillers.has(word.text) || joiners.has(word.text)));
  return words.slice(at, at + 1).some(isVerb);
}

/** What a later sentence says, if it opens with a verb; null where it doesn't or speaks of another tool. */
export function readDetail(lexicon: Lexicon, field: Field, words: readonly Word[]): Claim | null {
  const [first] = words;
  if (!first || asides.has(first.text) || isInName(field, first)) return null;
  if (lexicon === englishLexicon && !mayOpen(words)) return null;
  const hits = findVerbs(lexicon, field, words);
  const start = findOpening(words, hits, joiners.has) ?? (lexicon === englishLexicon ? undefined : hits[0]);
  return start ? makeClaim(lexicon, field, words, start, 'detail') : null;
}

const beside = wordSet('beside');

/** Whether a sentence speaks of what stands beside the tool: "See the docs". */
export const isAside = (words: readonly Word[]): boolean => words.length < 6 && beside.has(words[0]?.text ?? '');

/** Whether nothing but words that lead up to it stands before a claim in its sentence. */
export function opensText({ field, start }: Claim): boolean {
  const before = field.text.slice(0, start);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n'), before.lastIndexOf(':')) + 1,
  );
  return splitText(sentence).every(({ text }) => fillers.has(text) || isAdverb(text) || introducing.has(text));
}

/** Whether a few words are only a heading or a product's name, so that what the tool does comes after them. */
export const isHeading = (words: readonly Word[]): boolean =>
  words.length < 3 &&
  !(
    words.length === 2 &&
    (opensAct(words) || looking.has(englishLexicon.findVerb(words[0]?.text ?? '')?.effect ?? 'create'))
  ) &&
  words.every(({ text }) => englishLexicon.findVerb(text)?.noun !== false);
