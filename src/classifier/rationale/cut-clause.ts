import phrasing from '../../../data/vocabulary/phrasing.json' with { type: 'json' };

/** A stretch of a served text, exactly as it stands there. */
export interface Quote {
  readonly text: string;
  /** Whether it is all of its sentence. */
  readonly whole: boolean;
}

/** Longest stretch of a text that a sentence is looked for in, longest clause that is taken over, and longest quote, in UTF-16 units. */
const longest = { sentence: 500, clause: 170, quote: 250 } as const;

const danglers = new Set([...phrasing.prepositions, ...phrasing.danglers]);
const abbreviated = /(?:\b(?:e\.g|i\.e|vs|etc|incl|approx|no)|\b[A-Z])$/;
const ending =
  /[.!?](?=\s|$)|[。！？]|(?<!\b(?:an?|the|of|to|on|in|for|with|from|by|and|or|its|their|specified|given))\n(?![ \t]{0,40}\p{Ll})/gu;
/** Nothing that could be read as markup or hides what it is. */
const strange =
  /[^\p{L}\p{M}\p{N}\s,.'’"/&+#%$€£@_(){}:;!?=*\\–—→…、。，（）：；《》「」【】！？·・～`-]|https?:|\]\(/u;
/** Where what follows only adds to what was said. */
const additions = / [-–—→] ?|[;：]|: |\.{3}|…|, (?:only )?supports | e\.g\.| \(e\.g| Use (?:when|this|to|for) /;
const asides =
  /,? (?:such as|including|so that|for example|for instance)\b|, (?:which|where|so|with|optionally|as well as|based on|using|when|while|if|like|plus|and|or|then|but|from|useful|ideal|(?<!ing, )[a-z]+ing)\b/g;

/** Where the sentence ends that a place in a text lies in. */
export function findEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + longest.sentence);
  ending.lastIndex = from;
  for (let match = ending.exec(text); match && match.index < last; match = ending.exec(text))
    if (match[0] !== '.' || !abbreviated.test(text.slice(Math.max(from, match.index - 8), match.index)))
      return match.index;
  return last;
}

/** What may go on a list, and a list that has come to no "and" yet. */
const listed = /^, (?:and|or|[a-z]+ing)$/;
const openList = /, (?!(?:and|or) )(?:(?! (?:and|or) )[^,]){1,60}$/;

const countBrackets = (text: string): number => text.split('(').length - text.split(')').length;

/** What is left of a clause without an open bracket and marks at its end; null where that ends in a word that leads on. */
function finish(text: string, isEnd = false): string | null {
  const open = countBrackets(text) > 0 ? text.lastIndexOf('(') : text.length;
  const bare = text.slice(0, open).replace(/[\s.,;:–—-]{1,9}$/, '');
  const last = bare.slice(bare.lastIndexOf(' ') + 1).toLowerCase();
  const isWhole = countBrackets(bare) === 0 && bare.split('"').length % 2 === 1;
  return bare.length > 2 && isWhole && (isEnd || !danglers.has(last)) ? bare : null;
}

/** The longest part of a clause that ends before an aside, within bounds. */
function cutAside(text: string): string | null {
  return (
    [...text.matchAll(asides)]
      .filter(({ index }) => index > 12 && index <= longest.clause)
      .filter(({ 0: mark, index }) => !listed.test(mark) || !openList.test(text.slice(0, index)))
      .map(({ index }) => finish(text.slice(0, index)))
      .findLast((cut) => cut !== null) ?? null
  );
}

/**
 * A sentence from a place in a text, word for word as far as it can be cut without changing what it says; null where it
 * can't.
 */
export function cutClause(text: string, from: number): string | null {
  const end = findEnd(text, from);
  const sentence = text
    .slice(from, end)
    .replaceAll(/\\?[`*]{1,3}(?=\S)|(?<=\S)\\?[`*]{1,3}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const said = sentence.replace(/ ?\([^()]*\)$/, '');
  const odd = strange.exec(said)?.index ?? said.length;
  const added = additions.exec(said)?.index ?? said.length;
  const at = Math.min(odd, added);
  // What breaks off within a phrase says something else.
  if (odd < added && !/[,;:(]\s?$|\s["“(]$/.test(said.slice(0, odd))) return null;
  // "Find dependencies: which …" says little without what follows.
  if (at < 25 && said.startsWith(': ', at)) return null;
  const first = finish(said.slice(0, at), at === sentence.length);
  return first !== null && first.length <= longest.clause ? first : cutAside(said.slice(0, at));
}

/** Where a sentence that is too long to be quoted is best cut: before a mark, else before a word that opens a phrase. */
function findBreak(sentence: string, limit: number): number {
  const text = sentence.slice(0, limit);
  const marks = [...text.matchAll(/; |: | [—–-] | \(|\. /g)].map(({ index }) => index);
  const lists = [...text.matchAll(/,? (?:including|such as|so that|where|which)\b/g)].map(({ index }) => index);
  const phrases = [...text.matchAll(/, | (?:with|for|by|in|from|and|or|using) /g)].map(({ index }) => index);
  const fit = (at: number): boolean => at > 20 && finish(text.slice(0, at)) !== null;
  const space = text.lastIndexOf(' ');
  return marks.findLast(fit) ?? lists.find(fit) ?? phrases.findLast(fit) ?? (space > 20 ? space : limit);
}

/** The sentence at a place in a text to be quoted, exactly as it stands, and whether it goes on; null where nothing of it is fit to print. */
export function cutQuote(text: string, place: number): Quote | null {
  const from = place + (/^[^\p{L}\p{N}"'(【《「]{1,12}/u.exec(text.slice(place, place + 12))?.[0].length ?? 0);
  const end = findEnd(text, from);
  // A wrapped line is cut where it ends, so that the quote is exact.
  const wrap = text.slice(from, end).indexOf('\n');
  const sentence = (wrap < 0 ? text.slice(from, end) : text.slice(from, from + wrap)).trimEnd();
  const odd = strange.exec(sentence)?.index ?? sentence.length;
  const limit = Math.min(odd, longest.quote);
  if (limit === sentence.length && wrap < 0 && countBrackets(sentence) <= 0) {
    const stop = /[.!?。]/.test(text.charAt(end)) ? text.charAt(end) : '';
    return sentence.length < 3 ? null : { text: sentence + stop, whole: true };
  }
  const part = sentence.slice(0, limit < sentence.length ? findBreak(sentence, limit) : limit);
  const open = countBrackets(part) > 0 ? part.lastIndexOf('(') : part.length;
  const cut = part.slice(0, open).replace(/(?:,? (?:[a-zà]{1,3}|with|that|which))?[\s,;:(–—-]{0,9}$/, '');
  return cut.length < 12 ? null : { text: cut, whole: false };
}
