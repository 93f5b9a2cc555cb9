import lists from '../../data/vocabulary/broken-words.json' with { type: 'json' };

const readSet = (list: string): ReadonlySet<string> => new Set(list.split(', '));

const neverAfterArticle = readSet(lists['never-after-article']);
const needsNoun = readSet(lists['needs-a-noun']);
const anBefore = readSet(lists['an-before']);
const aBefore = readSet(lists['a-before']);
const singleInS = readSet(lists['single-in-s']);
const doubledRightly = readSet(lists['doubled-rightly']);
const phrases = lists.phrases.split(', ');
const articles = new Set(['a', 'an', 'the']);

/** What a name between backticks or quotation marks counts as: a noun with which nothing is wrong. */
const NAME = '\u0000';

interface Word {
  readonly text: string;
  readonly plain: string;
  /** Whether a noun can still follow: no punctuation comes first, and `and` or `or` only with more behind it. */
  readonly goesOn: boolean;
}

function cutWords(sentence: string): Word[] {
  const ours = sentence.replaceAll(/`[^`]*`|“[^”]*”|"[^"]*"/g, NAME);
  const parts = ours.split(/\s+/).filter((part) => part !== '');
  const bare = parts.map((part) => part.replaceAll(/^[^\p{L}\p{N}\0]+|[^\p{L}\p{N}\0]+$/gu, ''));
  return parts.map((part, i) => {
    const next = (bare[i + 1] ?? '').toLowerCase();
    // The current or given namespace: both words stand before the noun.
    const isJoined = (next === 'and' || next === 'or') && i + 3 < parts.length;
    return {
      text: bare[i] ?? '',
      plain: (bare[i] ?? '').toLowerCase(),
      goesOn: part.endsWith(bare[i] ?? '') && next !== '' && (isJoined || (next !== 'and' && next !== 'or')),
    };
  });
}

/** Whether `a` or `an` doesn't go with the word behind it. Words in capitals and figures are spelled out in ways of their own. */
function takesOther(article: string, { text, plain }: Word): boolean {
  if (!/^\p{L}\p{Ll}+/u.test(text)) return false;
  const [first = ''] = plain.split(/[-'’]/);
  const wantsAn = anBefore.has(first) || (/^[aeiou]/.test(first) && !aBefore.has(first));
  return article === (wantsAn ? 'a' : 'an');
}

const isPlural = ({ text, plain }: Word): boolean =>
  /^[a-z]{3,}s$/.test(text) && !/(?:ss|us|is|as|os)$/.test(plain) && !singleInS.has(plain);

function explainPair(one: Word, other: Word): boolean {
  if (one.plain === '' || other.plain === '' || other.text === NAME) return false;
  const isDoubled = one.text === other.text || (one.plain === other.plain && articles.has(one.plain));
  if (isDoubled && one.goesOn && /^\p{L}/u.test(one.plain)) return !doubledRightly.has(one.plain);
  if (one.plain === '1' && isPlural(other)) return true;
  if (!articles.has(one.plain) || !one.goesOn) return false;
  // Categories are written with a capital: an Execute tool.
  if (neverAfterArticle.has(other.text) || (needsNoun.has(other.plain) && !other.goesOn)) return true;
  // A plural before a noun belongs to it: a sales report.
  return one.plain !== 'the' && (takesOther(one.plain, other) || (isPlural(other) && !other.goesOn));
}

/**
 * What no careful editor would print in a sentence of ours: an article before a verb, a function word or nothing, `an` before
 * `user`, a plural behind `a` or `1`, doubled words. Empty where nothing is found. Names between backticks or quotation marks
 * are left alone, as they are served. Finds the kinds that machine-made sentences have, not every mistake.
 */
export function findBrokenWords(sentence: string): string[] {
  const words = cutWords(sentence);
  const plain = ` ${words.map((word) => word.plain).join(' ')} `;
  return [
    ...phrases.filter((phrase) => plain.includes(` ${phrase} `)),
    ...words.flatMap((word, i) => {
      const next = words[i + 1];
      return next !== undefined && explainPair(word, next) ? [`${word.text} ${next.text}`] : [];
    }),
  ];
}
