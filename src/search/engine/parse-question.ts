import { foldText } from './fold-text.ts';
import { isUnspaced, listWords, pairLetters, splitParts } from './split-terms.ts';
import { findInRun, findPhrases, type PhraseBook, type PhraseMeaning, type SynonymConcept } from './synonym-phrases.ts';

/** A part of a question that a tool has to answer in one way or another. */
export interface Slot {
  /** As it was typed. */
  readonly label: string;
  /** The word itself, folded; null where only what it stands for counts. */
  readonly word: string | null;
  /** Whether it may go on: the last word, with nothing typed behind it. */
  readonly isOpen: boolean;
  readonly concepts: readonly SynonymConcept[];
  /** Whether it can only be meant for its concepts: several words, or one that is said in questions alone. */
  readonly isSure: boolean;
}

/** What a question asks for, apart from its filters. */
export interface Question {
  readonly slots: readonly Slot[];
  readonly asksServers: boolean;
  readonly asksWorst: boolean;
}

interface Atom {
  readonly label: string;
  readonly folded: string;
}

/** Words of more parts are one (`GitHub`) or several (`sendCampaign`). */
const listAtoms = (text: string, keepWhole: boolean): Atom[] =>
  listWords(text).flatMap((word) => {
    const parts = keepWhole || isUnspaced(word) ? [word] : splitParts(word);
    return parts.map((label) => ({ label, folded: foldText(label) }));
  });

const conceptsOf = (meanings: readonly PhraseMeaning[]): SynonymConcept[] =>
  meanings.flatMap((meaning) => (meaning.kind === 'concept' ? [meaning.concept] : []));

const areOnlyAsked = (concepts: readonly SynonymConcept[]): boolean =>
  concepts.length > 0 && concepts.every(({ isOnlyAsked }) => isOnlyAsked === true);

/** Slots of a run without spaces: the phrases in it, and two letters at a time what lies between them. */
function readRun(run: string, book: PhraseBook): { slots: Slot[]; meanings: PhraseMeaning[] } {
  const slots: Slot[] = [];
  const all: PhraseMeaning[] = [];
  let rest = '';
  const flush = (): void => {
    const pairs = [...rest].length > 1 ? pairLetters(rest).slice(0, -1) : [];
    for (const pair of pairs) slots.push({ label: pair, word: pair, isOpen: false, concepts: [], isSure: false });
    rest = '';
  };
  for (let at = 0; at < run.length;) {
    const { length, meanings } = findInRun(book, run, at);
    const label = length > 0 ? run.slice(at, at + length) : String.fromCodePoint(run.codePointAt(at) ?? 0);
    if (length === 0) rest += label;
    else {
      flush();
      all.push(...meanings);
      const concepts = conceptsOf(meanings);
      const word = [...label].length > 2 ? null : label;
      if (concepts.length > 0) slots.push({ label, word, isOpen: true, concepts, isSure: areOnlyAsked(concepts) });
    }
    at += label.length;
  }
  const isWhole = slots.length === 0 && [...rest].length === 1;
  if (isWhole) slots.push({ label: rest, word: rest, isOpen: true, concepts: [], isSure: false });
  flush();
  return { slots, meanings: all };
}

/** Reads the words of a question. With `keepWhole`, a word in capitals and small letters is not taken apart. */
export function parseQuestion(text: string, book: PhraseBook, keepWhole = false): Question {
  const atoms = listAtoms(text, keepWhole);
  const words = atoms.map(({ folded }) => folded);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text);
  const slots: Slot[] = [];
  const meant: PhraseMeaning[] = [];
  const dropped: Slot[] = [];
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at] as Atom;
    const isLast = (length: number): boolean => isOpen && at + length >= atoms.length;
    if (isUnspaced(atom.folded)) {
      const run = readRun(atom.folded, book);
      slots.push(...run.slots);
      meant.push(...run.meanings);
      at += 1;
      continue;
    }
    const { length, meanings } = findPhrases(book, words, at);
    const taken = atoms.slice(at, at + Math.max(1, length));
    const concepts = conceptsOf(meanings);
    const label = taken.map((each) => each.label).join(' ');
    const word = taken.length === 1 ? atom.folded : null;
    const isSure = concepts.length > 0 && (word === null || areOnlyAsked(concepts));
    const slot = { label, word, isOpen: isLast(taken.length), concepts, isSure };
    meant.push(...meanings);
    if (length === 0 || concepts.length > 0) slots.push(slot);
    else if (meanings.every(({ kind }) => kind === 'filler')) dropped.push(slot);
    at += taken.length;
  }
  const has = (kind: PhraseMeaning['kind']): boolean => meant.some((meaning) => meaning.kind === kind);
  return {
    // Where there is nothing else, even small words are looked for.
    slots: slots.length > 0 || has('servers') || has('worst') ? slots : dropped,
    asksServers: has('servers'),
    asksWorst: has('worst'),
  };
}
