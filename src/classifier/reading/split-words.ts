import { remember } from '../../catalog/remember.ts';
import { foldCase } from '../../catalog/fold-case.ts';

/** A word of a text: folded to lower case, with its span in UTF-16 units, end exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text that says one thing, as a range of its words. */
export interface Sentence {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
}

const beyondAscii = /[^\u0000-\u007f]/;
/** Of two patterns that find the same in plain letters, the first costs half as much. */
const wordPatterns = { ascii: /[A-Za-z0-9]+(?:'[A-Za-z]+)?/g, any: /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu };
const namePartPatterns = {
  ascii: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+/g,
  any: /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\p{N}+/gu,
};
// A colon after a word or two is a heading ("Purpose: …"); a bar or a spaced dash sets off a server's name.
const boundaryPatterns = {
  ascii: /[.!?](?=\s|$|["')*])|[;|]|\n|:(?=\s|\*)|\s-(?=\s)/g,
  any: /[.!?](?=\s|$|["')*])|[。！？；;|]|\n|:(?=\s|\*)|\s[-–—](?=\s)/gu,
};

/** The pattern for a text, from its start on. (`matchAll` makes a pattern of its own for each text, which costs more.) */
function choosePattern(text: string, patterns: typeof wordPatterns): RegExp {
  const pattern = beyondAscii.test(text) ? patterns.any : patterns.ascii;
  pattern.lastIndex = 0;
  return pattern;
}

function listWords(text: string, patterns: typeof wordPatterns): Word[] {
  const folded = foldCase(text).replaceAll('’', "'");
  const pattern = choosePattern(text, patterns);
  const words: Word[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index: start } = match;
    const end = pattern.lastIndex;
    words.push({ text: folded.slice(start, end), start, end });
  }
  return words;
}

/** Words of an identifier in any convention, less the version it ends in: `sendMessage`, `slack.send.message`, `listV2`. */
export const splitName = remember((name): readonly Word[] => {
  const words = listWords(name, namePartPatterns);
  return words.length > 2 && words.at(-2)?.text === 'v' && /\d$/.test(name) ? words.slice(0, -2) : words;
});

/** Words of running text. */
export const splitText = (text: string): Word[] => listWords(text, wordPatterns);

const continuesLine = (text: string, newline: number): boolean =>
  /^\n[ \t]{0,80}\p{Ll}/u.test(text.slice(newline, newline + 90));

/** Cuts running text into sentences: at full stops, blank lines, bullets, headings; a wrapped line goes on. */
export function splitSentences(text: string): Sentence[] {
  const words = splitText(text);
  const pattern = choosePattern(text, boundaryPatterns);
  const cuts: number[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    if (match[0] !== '\n' || !continuesLine(text, match.index)) cuts.push(pattern.lastIndex);
  cuts.push(text.length);
  const sentences: Sentence[] = [];
  let next = 0;
  for (const cut of cuts) {
    const from = next;
    while (next < words.length && (words[next]?.start ?? cut) < cut) next += 1;
    const own = words.slice(from, next);
    const first = own[0];
    const last = own.at(-1);
    if (first && last) sentences.push({ words: own, start: first.start, end: last.end });
  }
  return sentences;
}
