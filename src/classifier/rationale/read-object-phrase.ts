import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { englishLexicon, type EffectId, type VerbSense } from '../words/lexicon.ts';
import { isKnownNoun, toPlural } from './known-nouns.ts';
import {
  cutChunks,
  dropped,
  fold,
  isAdverb,
  isDeterminer,
  isGerund,
  isJoiner,
  owners,
  type Chunk,
} from './cut-chunks.ts';
import { chooseArticle, isMass, isMassAlone, isPlural } from './choose-article.ts';

const notNouns = new Set(phrasing.notNouns);
const unique = new Set(phrasing.unique);
const bareAfter = new Set(phrasing.bareAfterPrepositions);
const products = new Set(Object.values(phrasing.names));

/** What is acted on, as a sentence of ours can say it. */
export interface ObjectPhrase {
  /** With its article and what prepositions add: `the balance of an account`. */
  readonly text: string;
  /** The noun that the rest belongs to, with what describes it and without an article: `account balance`. */
  readonly noun: string;
  /** Its last word: `balance`. */
  readonly head: string;
  readonly plural: boolean;
}

const mostWords = 14;
/** Effects on what is there already, so that its status is "the status". */
const definiteEffects: ReadonlySet<EffectId> = new Set<EffectId>(['fetch', 'compute', 'change']);
const restricting = new Set([
  'with',
  'that',
  'which',
  'who',
  'whose',
  'where',
  'without',
  'the',
  'containing',
  'matching',
]);
const counted = new Set(['one', 'some', 'any', 'all', 'each', 'several', 'many', 'two', 'both']);
const isPossessive = (word: string): boolean => /['’]s?$/.test(word);

const isPlainAcronym = (word: string): boolean => /^[A-Z0-9]+$/.test(word);

/** Whether a chunk ends in what can be a noun. */
function isNominal({ link, words }: Chunk, next: string | undefined): boolean {
  const last = fold(words.at(-1));
  if (next === 'of' && counted.has(last)) return true;
  if (link[0] === 'as' && words.length === 1) return true;
  if (last === '' || notNouns.has(last) || isJoiner(last) || last === ',' || isDeterminer(last) || owners.has(last))
    return false;
  if (isPossessive(last) || /^[A-Z]+(?:\/[A-Z]+)+$/.test(words.at(-1) ?? '') || (link[0] === 'by' && words.length > 4))
    return false;
  if (isAdverb(last)) return false;
  const sense = englishLexicon.findVerb(last);
  return !(
    sense?.form === 'base' &&
    !sense.noun &&
    !isDeterminer(fold(words[0])) &&
    !/^[A-Z]/.test(words.at(-1) ?? '')
  );
}

/** Puts the right article before a noun, and takes out words that say nothing. */
function dressChunk({ link, words }: Chunk, isFirst: boolean, isDefinite: boolean): string {
  const said = words.filter(
    (word, i) =>
      !dropped.has(fold(word)) ||
      isJoiner(fold(words[i - 1])) ||
      isJoiner(fold(words[i + 1])) ||
      // "The active profile or a given one".
      (isJoiner(fold(words[i - 2])) && isDeterminer(fold(words[i - 1]))),
  );
  const own = said.map((word, i) =>
    owners.has(fold(word)) ? 'the' : i === 0 && isDeterminer(fold(word)) ? fold(word) : word,
  );
  const cut =
    own.length < words.length && dropped.has(fold(words[1])) && !/^(?:full|complete|entire)$/.test(fold(words[1]));
  const opening = fold(own[0]);
  const head = own.at(-1) ?? '';
  const plural = isPlural(head);
  const bare = !isDeterminer(opening);
  const isOneOf =
    own.includes(',') && own.every((word) => /^(?:,|or)$/.test(word) || (isKnownNoun(word) && !isPlural(word)));
  const rest = bare ? own : own.slice(1);
  const owned = rest.some(isPossessive);
  const join = (...articles: string[]): string => {
    const all = [...link, ...articles, ...rest];
    return all
      .map((word, i) => (i > 0 && /^an?$/i.test(word) ? chooseArticle(all[i + 1] ?? '') : word))
      .join(' ')
      .replaceAll(' ,', ',');
  };
  if (opening === 'a' || opening === 'an' || (opening === 'the' && cut && !plural && !isMass(head)))
    return plural && !owned && !own.some((word) => isJoiner(fold(word)))
      ? join()
      : join(...(cut && !isFirst && opening === 'the' ? ['a given'] : [chooseArticle(rest[0] ?? '')]));
  if (!bare) return join(own[0] ?? '');
  if (owned && /^[a-z]+['’]s?$/.test(own[0] ?? '')) return join('the');
  // "A LinkedIn user's posts".
  if (owned && own.slice(1, 3).some((word) => /^[a-z]+['’]s$/.test(word))) return join(chooseArticle(own[0] ?? ''));
  if (isJoiner(fold(own[1])) && plural && isKnownNoun(own[0] ?? '') && !isPlural(own[0] ?? '') && !isMass(own[0] ?? ''))
    return join(chooseArticle(own[0] ?? ''));
  if (!isFirst && link.at(-1) !== 'by' && isOneOf && !isMass(own[0] ?? '')) return join(chooseArticle(own[0] ?? ''));
  if (
    plural ||
    isMass(head) ||
    owned ||
    own.includes(',') ||
    own.includes('vs') ||
    (isGerund(opening) && isDeterminer(fold(own[1])))
  )
    return join();
  if (own.length === 1 && (isMassAlone(head) || products.has(head))) return join();
  if (own.length === 2 && /^source$/i.test(own[0] ?? '') && isMassAlone(head)) return join();
  if (link[0] === 'as' && own.some((word) => word.includes("'"))) return join();
  if (link[0] === 'as' && isKnownNoun(head) && !isPlainAcronym(head)) return join(chooseArticle(own[0] ?? ''));
  if (isFirst) return join(isDefinite ? 'the' : chooseArticle(own[0] ?? ''));
  // "By hour of day".
  if (link[0] === 'of' && /^(?:day|week|month|year)$/.test(own.join(' '))) return join();
  const isLoose =
    !own.some((word) => isJoiner(fold(word))) &&
    /^[a-z]+$/.test(head) &&
    isKnownNoun(head) &&
    !bareAfter.has(head) &&
    (!/^(?:by|for)$/.test(link.at(-1) ?? '') || (link.at(-1) === 'for' && dropped.has(fold(words[0]))));
  return isLoose ? join(chooseArticle(own[0] ?? '')) : join();
}

/**
 * The phrase that follows a verb, from the words of its clause: the noun, and what prepositions add to it, as far as a
 * sentence can carry it. Null where no noun comes first.
 */
export function readObjectPhrase(
  words: readonly string[],
  { form, effect }: Pick<VerbSense, 'form' | 'effect'>,
  isSole = false,
): ObjectPhrase | null {
  const chunks = cutChunks(words, form);
  const read = chunks.reduce((sum, { link, words: own }) => sum + link.length + own.length, 0);
  // "All plugins with problems" are not all plugins.
  const whole = restricting.has(fold(words[read])) ? chunks[0]?.words : undefined;
  const counts = fold(whole?.[0]);
  if (whole && (counts === 'all' || counts === 'every')) whole.shift();
  if (whole && counts === 'every') whole.push(toPlural(whole.pop() ?? ''));
  const bad = chunks.findIndex((chunk, i) => !isNominal(chunk, chunks[i + 1]?.link[0]));
  if (bad >= 0) chunks.splice(bad);
  const countWords = (): number => chunks.reduce((sum, chunk) => sum + chunk.link.length + chunk.words.length, 0);
  while (chunks.length > 1 && countWords() > mostWords) chunks.pop();
  const [first] = chunks;
  if (!first) return null;
  const comma = first.words.indexOf(',');
  if (countWords() > mostWords && comma > 0) first.words.splice(comma);
  if (countWords() > mostWords || !isNominal(first, chunks[1]?.link[0])) return null;
  const head = first.words.at(-1) ?? '';
  const isDefinite =
    chunks[1]?.link[0] === 'of'
      ? effect !== 'create'
      : definiteEffects.has(effect) && (isSole || unique.has(fold(head)));
  const text = chunks.map((chunk, i) => dressChunk(chunk, i === 0, isDefinite)).join(' ');
  const noun = first.words.filter((word, i) => i > 0 || !isDeterminer(fold(word))).join(' ');
  return { text, noun, head, plural: isPlural(head) };
}
