import { remember } from '../words/remember.ts';
import { foldCase } from './fold-case.ts';

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

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;
const namePartPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}|\p{N}+/gu;
// A colon after a word or two is a heading ("Purpose: …"); a bar or a spaced dash sets off a server's name.
const boundaryPattern = /[.!?](?=\s|$|["')*])|[。！？；;|]|\n|:(?=\s|\*)|\s[-–—](?=\s)/gu;

/** Every match of a pattern that has the flag `g` and matches no empty text. (`matchAll` makes a pattern of its own for each text, which costs more.) */
function listMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

function listWords(text: string, pattern: RegExp): Word[] {
  const folded = foldCase(text).replaceAll('’', "'");
  return listMatches(text, pattern).map(({ 0: word, index: start }) => {
    const end = start + word.length;
    return { text: folded.slice(start, end), start, end };
  });
}

/** Words of an identifier in any convention: `sendMessage`, `send_message`, `slack.send.message`, `HTTPPost`. */
export const splitName = remember((name): readonly Word[] => listWords(name, namePartPattern));

/** Words of running text. */
export const splitText = (text: string): Word[] => listWords(text, wordPattern);

const continuesLine = (text: string, newline: number): boolean =>
  /^\n[ \t]{0,80}\p{Ll}/u.test(text.slice(newline, newline + 90));

/** Cuts running text into sentences: at full stops, blank lines, bullets, headings; a wrapped line goes on. */
export function splitSentences(text: string): Sentence[] {
  const words = splitText(text);
  const cuts = listMatches(text, boundaryPattern)
    .filter((match) => match[0] !== '\n' || !continuesLine(text, match.index))
    .map((match) => match.index + match[0].length);
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
