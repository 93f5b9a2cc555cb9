import { foldText } from './fold-text.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NAME_PART = /\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+\p{N}*|\p{N}+/gu;
/** Words in capitals inside may be brands (`GitHub`), up to so many letters; longer ones are names of code. */
const LONGEST_BRAND = 12;
/** Scripts that are written without spaces. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const SCRIPT_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** `e-mail`, `re-run`: one letter or two before the hyphen make one word with what follows. */
const HYPHENED = /(?<![\p{L}\p{N}])(\p{L}{1,2})-(\p{L}{3,})/gu;

/** Whether a word is of a script that is written without spaces, so that words in it are found two letters at a time. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** `e-mail` as `email`. */
export const joinHyphens = (text: string): string => text.replaceAll(HYPHENED, '$1$2');

/** Every two letters that stand together, and the last one alone. */
export function pairLetters(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
}

/** The parts of a word of letters and digits: `getS3Bucket` has `get`, `S3`, `Bucket`. */
export const splitParts = (word: string): string[] => word.match(NAME_PART) ?? [word];

/** Runs of letters and digits, those of scripts without spaces apart from others. */
export const listWords = (text: string): string[] =>
  (joinHyphens(text.normalize('NFC')).match(WORD) ?? []).flatMap((word) => word.match(SCRIPT_RUN) ?? []);

function listTermsOf(word: string): string[] {
  if (isUnspaced(word)) return pairLetters(foldText(word));
  const parts = splitParts(word);
  const folded = parts.map(foldText);
  if (parts.length === 1 || word.length > LONGEST_BRAND) return folded;
  return [...folded, foldText(word)];
}

/** The terms that a text is found by, folded, in order and as often as they come. */
export const splitTerms = (text: string): string[] => listWords(text).flatMap(listTermsOf);
