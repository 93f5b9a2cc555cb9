import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { englishLexicon, type EffectId, type VerbSense } from '../words/lexicon.ts';
import { isKnownNoun, toPlural } from './known-nouns.ts';
import { chooseArticle, isMass, isMassAlone, isPlural } from './choose-article.ts';

const dropped = new Set(phrasing.dropped);
const determiners = new Set(phrasing.determiners);
const owners = new Set(phrasing.owners);
export const prepositions: ReadonlySet<string> = new Set(phrasing.prepositions);
const enders = new Set(phrasing.enders);
const links = new Set(phrasing.links);
const notNouns = new Set(phrasing.notNouns);
const unique = new Set(phrasing.unique);
const bareAfter = new Set(phrasing.bareAfterPrepositions);
const secondActs = new Set(phrasing.secondActs);
const products = new Set(Object.values(phrasing.names));
const otherVerbs = new Set(phrasing.otherVerbs);
const lyNouns = new Set(phrasing.lyNouns);
const afterAs = new Set(phrasing.afterAs);

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

/** A noun with what stands before it, and the words that tie it to what went before. */
interface Chunk {
  readonly link: readonly string[];
  readonly words: string[];
}

const mostWords = 14;
/** Effects on what is there already, so that its status is "the status". */
const definiteEffects: ReadonlySet<EffectId> = new Set<EffectId>(['fetch', 'compute', 'change']);
const fold = (word: string | undefined): string => word?.toLowerCase() ?? '';
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
const isJoiner = (word: string): boolean => word === 'and' || word === 'or';
const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly') && !lyNouns.has(word);
const isPossessive = (word: string): boolean => /['’]s?$/.test(word);
const isParticiple = (word: string): boolean => links.has(word) || (/[^e]ed$/.test(word) && word.length > 4);
const isGerund = (word: string): boolean => word.length > 4 && englishLexicon.findVerb(word)?.form === 'gerund';

/** Whether a word after a joining one is a verb again: "Run the project and capture output". */
export function isVerbAgain(words: readonly string[], at: number, main: VerbSense['form']): boolean {
  const sense = englishLexicon.findVerb(fold(words[at]));
  const next = fold(words[at + 1]);
  if (next === 'to' && englishLexicon.findVerb(fold(words[at + 2]))?.form === 'base') return true;
  if (!sense || sense.form !== main) return false;
  if (next === '' || next === ',' || isJoiner(next) || prepositions.has(next))
    return !sense.noun && sense.form !== 'third';
  // "A project or group webhook": a noun, unless what follows can only be its object.
  return !sense.noun || secondActs.has(sense.base) || determiners.has(next) || owners.has(next);
}

/** Whether a comma belongs to a list of things that ends in "and" or "or" and another. */
function isListed(words: readonly string[], at: number): boolean {
  const rest = words.slice(at + 1, at + 14).map(fold);
  const joiner = rest.findIndex(isJoiner);
  if (joiner < 0 || rest.slice(0, joiner).some((word) => enders.has(word))) return false;
  const parts = rest.slice(0, joiner).join(' ').split(/ ?, ?/);
  return parts.every((part) => {
    const [first = '', ...more] = part.split(' ');
    const sense = englishLexicon.findVerb(first);
    if (/.{3}ing$/.test(first) && more.length > 0) return false;
    return more.length <= 2 && !(sense?.form === 'base' && !sense.noun && more.length > 0) && !otherVerbs.has(first);
  });
}

/** Whether a determiner opens another clause within a chunk: "all boards | the user has access to". */
const startsAnew = (words: readonly string[], at: number): boolean =>
  (/^(?:the|a|an)$/.test(fold(words[at])) || owners.has(fold(words[at]))) &&
  !/^(?:all|both|and|or|,)$/.test(fold(words[at - 1]));

/** Whether a word can only begin what a verb before it acts on: no noun that could follow a noun, and no end. */
const isLoneWord = (word = ''): boolean =>
  /^[a-z]{4,}al$/.test(word) && !isKnownNoun(word) && !enders.has(word) && !prepositions.has(word);

/** Whether what a preposition opens says what it is for, not what it belongs to: "to find …", "for testing", "as needed". */
function isPurpose(words: readonly string[], at: number): boolean {
  const [link, next, after] = words.slice(at, at + 3).map(fold);
  const sense = englishLexicon.findVerb(next ?? '');
  if (link === 'to' && isDeterminer(after ?? '') && !isDeterminer(next ?? '') && !owners.has(next ?? '')) return true;
  if (link === 'to' && otherVerbs.has(next ?? '') && prepositions.has(after ?? '')) return true;
  if (link === 'to')
    return (
      sense?.form === 'base' &&
      (!sense.noun ||
        isLoneWord(after) ||
        determiners.has(after ?? '') ||
        owners.has(after ?? '') ||
        prepositions.has(after ?? ''))
    );
  if (link === 'as') return afterAs.has(next ?? '') || /ed$/.test(next ?? '');
  return sense?.form === 'gerund';
}

function cutChunks(words: readonly string[], form: VerbSense['form']): Chunk[] {
  let here: Chunk = { link: [], words: [] };
  const chunks: Chunk[] = [here];
  const open = (...link: string[]): void => {
    here = { link, words: [] };
    chunks.push(here);
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = fold(words[i]);
    const next = fold(words[i + 1]);
    const begun = here.words.length > 0;
    if (word === ',') {
      const after = fold(words[i + 2]);
      if (!isListed(words, i) || isVerbAgain(words, i + 1, form)) break;
      if (isJoiner(next) && owners.has(after)) break;
      here.words.push(',');
    } else if (isJoiner(word)) {
      if (isVerbAgain(words, i + 1, form) || enders.has(next) || prepositions.has(next)) break;
      here.words.push(word);
    } else if (word === 'up' && next === 'to') {
      here.words.push('up', 'to');
      i += 1;
    } else if (isAdverb(word) && begun && !isDeterminer(fold(here.words.at(-1)))) break;
    else if (enders.has(word) || (begun && startsAnew(words, i))) break;
    else if (begun && (isDeterminer(next) ? /.{3}ing$/.test(word) : isGerund(word) && enders.has(next))) break;
    else if (begun && isParticiple(word) && (next === '' || next === ',' || enders.has(next) || next === 'by')) break;
    else if (begun && isParticiple(word) && prepositions.has(next)) {
      if (isPurpose(words, i + 1) || dropped.has(word)) break;
      open(word, next);
      i += 1;
    } else if (prepositions.has(word)) {
      if ((!begun && chunks.length > 1) || isPurpose(words, i)) break;
      open(word);
    } else here.words.push(words[i] as string);
  }
  return chunks;
}

const isPlainAcronym = (word: string): boolean => /^[A-Z0-9]+$/.test(word);
export const isDeterminer = (word: string): boolean => determiners.has(word) || /^\d+$/.test(word);

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
  if (isJoiner(fold(own[1])) && plural && isKnownNoun(own[0] ?? '') && !isPlural(own[0] ?? '') && !isMass(own[0] ?? ''))
    return join(chooseArticle(own[0] ?? ''));
  if (!isFirst && isOneOf && !isMass(own[0] ?? '')) return join(chooseArticle(own[0] ?? ''));
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
