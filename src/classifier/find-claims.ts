import {
  detectLexicon,
  englishLexicon,
  lexicons,
  type EffectId,
  type Lexicon,
  type ObjectId,
  type VerbSense,
} from './lexicon.ts';
import type { Definition, Field } from './read-definition.ts';
import { splitText, type Word } from './split-words.ts';

/** Where a claim stands, strongest first: main verb of the name, of the first sentence, others, later sentences. */
export type Place = 'name' | 'lead' | 'title' | 'name-rest' | 'lead-rest' | 'detail';

/** A verb by which the definition says what the tool does, with what it does it to. */
export interface Claim {
  readonly effect: EffectId;
  readonly base: string;
  readonly place: Place;
  /** Whether the word may be a noun where it stands. */
  readonly noun: boolean;
  /** Whether the text denies it ("does not delete"). */
  readonly negated: boolean;
  readonly field: Field;
  /** Span of the verb and its object, in UTF-16 units of the field. */
  readonly start: number;
  readonly end: number;
  readonly objects: ReadonlySet<ObjectId>;
  readonly objectWords: readonly string[];
}

export interface Hit {
  readonly at: number;
  readonly sense: VerbSense;
}

// "This tool allows you to …" says nothing yet; a verb after one of these is still the first.
const fillers = new Set(
  'a an the this that tool tools allows allow lets let you your user users to use used using can will is are be it for api endpoint function method helps enables enable which action server please quickly simply directly easily automatically safely allowing ability call beta deprecated experimental new purpose description summary main when and batch bulk'.split(
    ' ',
  ),
);
const joiners = new Set([
  'and',
  'or',
  'then',
  'also',
  'to',
  'i',
  'oraz',
  'lub',
  'und',
  'oder',
  'et',
  'ou',
  'puis',
  'y',
  'o',
  'e',
  'и',
  'или',
  'will',
]);
// A sentence that opens so speaks of another tool, or of when to choose this one.
const asides = new Set(
  'use used see call prefer when if note example examples e.g requires required for returns return returned parameters args arguments available instead before after'.split(
    ' ',
  ),
);

function collectObjects(lexicon: Lexicon, words: readonly Word[]): Set<ObjectId> {
  const objects = new Set<ObjectId>();
  for (const { text } of words) for (const object of lexicon.findObjects(text)) objects.add(object);
  return objects;
}

/** Cuts a run of an unspaced script into the lexicon's pieces; what lies between stays as words. */
function cutPieces(lexicon: Lexicon, word: Word): Word[] {
  const cut: Word[] = [];
  let from = 0;
  let at = 0;
  const flush = (end: number): void => {
    if (end > from) cut.push({ text: word.text.slice(from, end), start: word.start + from, end: word.start + end });
  };
  while (at < word.text.length) {
    let length = Math.min(lexicon.longestPiece, word.text.length - at);
    while (length > 0 && !lexicon.pieces.has(word.text.slice(at, at + length))) length -= 1;
    if (length === 0) at += 1;
    else {
      flush(at);
      cut.push({ text: word.text.slice(at, at + length), start: word.start + at, end: word.start + at + length });
      at += length;
      from = at;
    }
  }
  flush(word.text.length);
  return cut;
}

/** Words of a sentence as its language writes them; runs without spaces are cut up first. */
export const cutWords = (lexicon: Lexicon, words: readonly Word[]): readonly Word[] =>
  lexicon.pieces.size === 0
    ? words
    : words.flatMap((word) => (/[^\u0000-\u024f]/.test(word.text) ? cutPieces(lexicon, word) : [word]));

const isNegated = (lexicon: Lexicon, words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ text }) => lexicon.negations.has(text)) ||
  (lexicon.headFinal &&
    words.slice(at + 1, at + 2).some(({ text }) => [...lexicon.negations].some((mark) => text.includes(mark))));

function makeClaim(lexicon: Lexicon, field: Field, words: readonly Word[], hit: Hit, place: Place): Claim {
  const verb = words[hit.at] as Word;
  const isName = place === 'name' || place === 'name-rest';
  const after = words.slice(hit.at + 1, hit.at + (isName ? 12 : 9));
  const objectWords = lexicon.headFinal ? words.slice(Math.max(0, hit.at - 6), hit.at) : after;
  const own = isName && after.length === 0 ? words.slice(Math.max(0, hit.at - 3), hit.at) : objectWords;
  const span = isName || lexicon.headFinal ? [...own, verb] : [verb, ...after.slice(0, 7)];
  return {
    effect: hit.sense.effect,
    base: hit.sense.base,
    place,
    noun: hit.sense.noun,
    negated: isNegated(lexicon, words, hit.at),
    field,
    start: Math.min(...span.map((word) => word.start)),
    end: Math.max(...span.map((word) => word.end)),
    objects: collectObjects(lexicon, own),
    objectWords: own.map(({ text }) => text),
  };
}

function findHits(lexicon: Lexicon, words: readonly Word[]): Hit[] {
  return words.flatMap((word, at) => {
    const sense = lexicon.findVerb(word.text);
    return sense && sense.form !== 'past' ? [{ at, sense }] : [];
  });
}

function nameClaims(definition: Definition, lead: string | null): Claim[] {
  const text = definition.name.text.slice(0, 400);
  const from = Math.max(text.lastIndexOf('__') + 2, text.lastIndexOf('--') + 2, 0);
  const inner = definition.nameWords.filter((word) => from < 2 || from >= text.length || word.start >= from);
  const words = inner.length > 0 ? inner : definition.nameWords;
  const english = findHits(englishLexicon, words);
  const lexicon =
    english.length > 0
      ? englishLexicon
      : (lexicons.find((other) => findHits(other, words).length > 0) ?? englishLexicon);
  const hits = english.length > 0 ? english : findHits(lexicon, words);
  const sure = hits.filter(({ sense }) => !sense.noun);
  const same = hits.find(({ sense }) => sense.base === lead);
  const first =
    hits[0]?.at === 0 || words.length === 1
      ? hits[0]
      : hits[0] && hits[0].at <= 1 && hits.length === 1
        ? hits[0]
        : hits.at(-1);
  const main = sure[0] ?? same ?? first;
  if (!main) return [];
  const joined = new Set(['and', 'or', 'then']);
  return hits.map((hit) => {
    const isMain = hit === main || (joined.has(words[hit.at - 1]?.text ?? '') && !hit.sense.noun);
    return makeClaim(lexicon, definition.name, words, hit, isMain ? 'name' : 'name-rest');
  });
}

/** Whether a word in running text stands where a verb stands. */
function standsAsVerb(words: readonly Word[], hit: Hit): boolean {
  const before = words[hit.at - 1]?.text;
  if (before === undefined) return true;
  if (joiners.has(before)) return true;
  if (fillers.has(before))
    return !['a', 'an', 'the', 'this', 'your', 'new', 'batch', 'bulk'].includes(before) && hit.sense.form === 'base';
  return !hit.sense.noun;
}

function textClaims(lexicon: Lexicon, field: Field, words: readonly Word[], lead: 'lead' | 'title'): Claim[] {
  const hits = findHits(lexicon, words).filter((hit) => lexicon !== englishLexicon || standsAsVerb(words, hit));
  const main = lexicon.headFinal
    ? hits.at(-1)
    : (hits.find(({ at }) => words.slice(0, at).every(({ text }) => fillers.has(text))) ??
      hits.find(({ at }) => at < 9) ??
      hits.find(({ at }) => at < 25));
  if (!main) return [];
  const claims = [makeClaim(lexicon, field, words, main, lead)];
  if (lead === 'title') return claims;
  for (const hit of hits) {
    if (hit === main || hit.at > 30) continue;
    const before = words[hit.at - 1];
    const here = words[hit.at] as Word;
    const comma = before !== undefined && /[,/]/.test(field.text.slice(before.end, here.start));
    if (lexicon.headFinal || comma || (before && joiners.has(before.text)))
      claims.push(makeClaim(lexicon, field, words, hit, 'lead-rest'));
  }
  return claims;
}

/** Everything the name, the title and the description say the tool does, in that order. */
export function findClaims(definition: Definition): { claims: readonly Claim[]; lexicon: Lexicon } {
  const { description, sentences } = definition;
  const lexicon = description
    ? detectLexicon(description.text, sentences.flatMap(({ words }) => words).slice(0, 150))
    : englishLexicon;
  const texts: Claim[] = [];
  let led = false;
  sentences.slice(0, 60).forEach((sentence, i) => {
    if (!description) return;
    const words = cutWords(lexicon, sentence.words);
    if (!led && i < 6) {
      const found = textClaims(lexicon, description, words, 'lead');
      const better =
        found.length > 0 || lexicon === englishLexicon ? found : textClaims(englishLexicon, description, words, 'lead');
      led = better.length > 0;
      texts.push(...better);
      return;
    }
    const [first] = words;
    if (!first || asides.has(first.text)) return;
    const hits = findHits(lexicon, words).filter((hit) => lexicon !== englishLexicon || standsAsVerb(words, hit));
    const start =
      hits.find(
        ({ at }) => at === 0 || words.slice(0, at).every(({ text }) => fillers.has(text) || joiners.has(text)),
      ) ?? (lexicon === englishLexicon ? undefined : hits[0]);
    if (start) texts.push(makeClaim(lexicon, description, words, start, 'detail'));
  });
  const lead = texts.find(({ place }) => place === 'lead');
  const titleWords = splitText(definition.title?.text.slice(0, 300) ?? '');
  const titles = definition.title ? textClaims(lexicon, definition.title, cutWords(lexicon, titleWords), 'title') : [];
  return { claims: [...nameClaims(definition, lead?.base ?? null), ...titles, ...texts], lexicon };
}
