import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { englishLexicon, type VerbSense } from '../words/lexicon.ts';
import { isKnownNoun } from './known-nouns.ts';

export const dropped = new Set(phrasing.dropped);
const determiners = new Set(phrasing.determiners);
export const owners = new Set(phrasing.owners);
export const prepositions: ReadonlySet<string> = new Set(phrasing.prepositions);
const enders = new Set(phrasing.enders);
const links = new Set(phrasing.links);
const secondActs = new Set(phrasing.secondActs);
const otherVerbs = new Set(phrasing.otherVerbs);
const lyNouns = new Set(phrasing.lyNouns);
const afterAs = new Set(phrasing.afterAs);

/** A noun with what stands before it, and the words that tie it to what went before. */
export interface Chunk {
  readonly link: readonly string[];
  readonly words: string[];
}

export const fold = (word: string | undefined): string => word?.toLowerCase() ?? '';
export const isJoiner = (word: string): boolean => word === 'and' || word === 'or';
export const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly') && !lyNouns.has(word);
const isParticiple = (word: string): boolean => links.has(word) || (/[^e]ed$/.test(word) && word.length > 4);
export const isGerund = (word: string): boolean => word.length > 4 && englishLexicon.findVerb(word)?.form === 'gerund';

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
  (/^(?:the|a|an|another)$/.test(fold(words[at])) || owners.has(fold(words[at]))) &&
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
        /^(?:if|whether|how|what|that)$/.test(after ?? '') ||
        determiners.has(after ?? '') ||
        owners.has(after ?? '') ||
        prepositions.has(after ?? ''))
    );
  if (link === 'as') return afterAs.has(next ?? '') || /ed$/.test(next ?? '');
  return sense?.form === 'gerund';
}

/** The words of a clause as chunks, up to where something else than its object begins. */
export function cutChunks(words: readonly string[], form: VerbSense['form']): Chunk[] {
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
      if (isJoiner(next) && isVerbAgain(words, i + 2, form)) {
        // What is left of a list without its last part is no list.
        if (here.words.includes(',')) here.words.splice(here.words.indexOf(','));
        break;
      }
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

export const isDeterminer = (word: string): boolean => determiners.has(word) || /^\d+$/.test(word);
