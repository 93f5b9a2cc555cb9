import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };
import { enders, isBase, isDeterminer, prepositions } from './conjugate.ts';
import { chooseArticle, isNounHere, isPlural, wantsArticle } from './known-nouns.ts';

const bare = new Set(phrasing.bareAfterPrepositions);
const vague = new Set(phrasing.dropped);
const adjectives = new Set([...phrasing.adjectives, ...phrasing.dropped]);
const unique = new Set(phrasing.unique);
/** What there is only one of. */
const only = new Set(['next', 'previous', 'first', 'last', 'latest', 'current', 'default', 'main']);
const joiners = new Set(['and', 'or', 'and/or', ',']);

interface Run {
  /** The word or comma before it. */
  readonly link: string;
  /** The word that opens the list that it belongs to: `by` in "by name, or status". */
  readonly under: string;
  readonly words: readonly string[];
}

/** A clause cut at prepositions, commas and the like. */
function listRuns(words: readonly string[]): Run[] {
  const runs: (Run & { words: string[] })[] = [{ link: '', under: '', words: [] }];
  const open = (link: string): void => {
    runs.push({ link, under: joiners.has(link) ? (runs.at(-1)?.under ?? '') : link, words: [] });
  };
  for (const word of words) {
    const plain = word.replaceAll(/^["'(]|["',).]$/g, '');
    const lower = plain.toLowerCase();
    if (prepositions.has(lower) || enders.has(lower) || joiners.has(lower)) open(lower);
    else if (plain !== '') runs.at(-1)?.words.push(plain);
    if (word.endsWith(',')) open(',');
  }
  return runs;
}

const isDetermined = (words: readonly string[]): boolean => words.some((word) => isDeterminer(word.toLowerCase()));

/** Whether a run of words lacks its article, as headings and telegrams do: "for specific user". */
function lacksArticle({ link, under, words }: Run): boolean {
  const [first = '', ...more] = words;
  const last = words.at(-1) ?? '';
  if (isDetermined(words)) return false;
  const owner = words.findIndex((word) => /['’]s?$/.test(word));
  if (owner >= 0 && /^[a-z]/.test(words[owner] ?? '')) return !/s['’]$/.test(words[owner] ?? '');
  if (!wantsArticle(last) || (link === 'to' && isBase(first))) return false;
  if (more.length === 0 && link !== '' && (bare.has(last) || /^(?:by|as|per|via|using)$/.test(link))) return false;
  // "By account number" is a way of asking, "by specific user" is not.
  return !(/^(?:by|including|as|such|like|per)$/.test(under) && !vague.has(first));
}

/** Whether what a verb is followed by lacks an article somewhere. */
export function findLack(object: string): 'nowhere' | 'first' | 'elsewhere' {
  const runs = listRuns(
    object
      .replaceAll(/\([^()]*\)/g, '')
      .split(' ')
      .filter((word) => word !== ''),
  );
  const isJoined = ({ link }: Run, i: number): boolean => joiners.has(link) && isDetermined(runs[i - 1]?.words ?? []);
  const lacking = runs.findLastIndex((run, i) => lacksArticle(run) && !isJoined(run, i));
  return lacking > 0 ? 'elsewhere' : lacking === 0 ? 'first' : 'nowhere';
}

/** Whether a word names a product whose sound is plain: "LinkedIn", "Facebook". */
const isProduct = (word: string): boolean => /^[A-Z][a-z]{2}[A-Za-z]*$/.test(word);

/** Some words with their article, where they are plainly one or two nouns, or a noun and what describes it; else null. */
export function addArticle(words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  const isPlain =
    words.length > 0 &&
    words.length < 5 &&
    words.every((word, i) => adjectives.has(word) || isNounHere(word) || (i < words.length - 1 && isProduct(word)));
  if (!isPlain || unique.has(last) || words.slice(0, -1).some((word) => isPlural(word) && word !== 'sales'))
    return null;
  return wantsArticle(last)
    ? `${only.has(words[0] ?? '') ? 'the' : chooseArticle(words[0]?.toLowerCase() ?? '')} ${words.join(' ')}`
    : isNounHere(last)
      ? words.join(' ')
      : null;
}
