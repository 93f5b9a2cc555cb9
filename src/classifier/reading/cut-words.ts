import type { Lexicon } from '../words/lexicon.ts';
import type { Word } from './split-words.ts';

/** Cuts a run of an unspaced script into the lexicon's pieces; what lies between stays as words. */
function cutPieces(lexicon: Lexicon, word: Word): Word[] {
  const cut: Word[] = [];
  let from = 0;
  let at = 0;
  const cutAt = (end: number): void => {
    if (end > from) cut.push({ text: word.text.slice(from, end), start: word.start + from, end: word.start + end });
    from = end;
  };
  while (at < word.text.length) {
    let length = Math.min(lexicon.longestPiece, word.text.length - at);
    while (length > 0 && !lexicon.pieces.has(word.text.slice(at, at + length))) length -= 1;
    if (length === 0) at += 1;
    else {
      cutAt(at);
      at += length;
      cutAt(at);
    }
  }
  cutAt(word.text.length);
  return cut;
}

/** Cuts "l'ajoute", "n'efface", "d'exécuter" after the apostrophe. */
function cutElision(word: Word): Word[] {
  const at = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'/.exec(word.text)?.[0].length ?? 0;
  if (at === 0) return [word];
  const middle = word.start + at;
  return [
    { text: word.text.slice(0, at - 1), start: word.start, end: middle },
    { text: word.text.slice(at), start: middle, end: word.end },
  ];
}

/** Words of a sentence as its language writes them; runs without spaces, and elided articles, are cut up first. */
export const cutWords = (lexicon: Lexicon, words: readonly Word[]): readonly Word[] =>
  lexicon.language === 'fr'
    ? words.flatMap(cutElision)
    : lexicon.pieces.size === 0
      ? words
      : words.flatMap((word) => (/[^\u0000-\u024f]/.test(word.text) ? cutPieces(lexicon, word) : [word]));
