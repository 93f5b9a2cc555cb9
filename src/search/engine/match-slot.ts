import type { Slot } from './parse-question.ts';
import { conceptTerm, LONGEST_START, startTerm } from './search-files.ts';
import type { SearchHead } from './search-head.ts';
import type { ServerNames } from './server-names.ts';
import { HOW, SlotMatch } from './slot-match.ts';
import { isUnspaced } from './split-terms.ts';
import { rootOf, stemWord } from './stem-word.ts';
import type { FoundTerm, TermSource } from './term-source.ts';

/** What the ways of having a word count, against having the very word. */
const FACTORS = { stem: 0.9, onlyStart: 0.8, start: 0.6, concept: 0.6, conceptAlone: 0.7 } as const;
/** Scores of what a tool is, of 100; `More` on top where it has the words as well. */
const FACTS = { trait: 52, traitAlone: 200, traitMore: 24, category: 36, categoryMore: 8 } as const;

/** What terms are looked up in. */
export interface SearchIndex {
  readonly head: SearchHead;
  readonly terms: TermSource;
  readonly names: ServerNames;
}

async function addWord({ terms }: SearchIndex, match: SlotMatch, word: string, isOpen: boolean): Promise<void> {
  if (isUnspaced(word) || word.length <= LONGEST_START) {
    const exact = await terms.findExact(word);
    if (exact !== null) match.addPosting(exact.read(), 1, HOW.exact);
    if (!isOpen) return;
    if (isUnspaced(word))
      for (const found of await terms.findStarting(word)) match.addPosting(found.read(), FACTORS.stem, HOW.start);
    else {
      const start = await terms.findExact(startTerm(word));
      if (start !== null) match.addPosting(start.read(), FACTORS.start, HOW.start);
    }
    return;
  }
  const stem = stemWord(word);
  const found = await terms.findStarting(rootOf(stem));
  const isWord = ({ term }: FoundTerm): boolean => term === word || stemWord(term) === stem;
  const isKnown = found.some(isWord);
  for (const each of found)
    if (each.term === word) match.addPosting(each.read(), 1, HOW.exact);
    else if (isWord(each)) match.addPosting(each.read(), FACTORS.stem, HOW.stem);
    else if (each.term.startsWith(word) && (isOpen || !isKnown))
      match.addPosting(each.read(), isKnown ? FACTORS.start : FACTORS.onlyStart, HOW.start);
}

function addFacts({ head }: SearchIndex, match: SlotMatch, { concepts, word, isSure }: Slot): void {
  const traits = new Set(concepts.flatMap((concept) => concept.traits ?? []));
  const categories = new Set(concepts.flatMap((concept) => concept.categories ?? []));
  if (traits.size + categories.size === 0) return;
  const kinds = head.profiles.map(([category, , , , , , ...own]) =>
    own.some((trait) => traits.has(head.traits[trait]?.[0] ?? ''))
      ? HOW.trait
      : categories.has(head.categories[category]?.[0] ?? '')
        ? HOW.category
        : HOW.none,
  );
  const ofTrait = isSure ? FACTS.traitAlone : FACTS.trait;
  const needsFact = word === null && concepts.every(({ factsOnly }) => factsOnly === true);
  for (let id = 0; id < head.count; id += 1) {
    const kind = kinds[head.profileOf[id] ?? 0];
    if (kind === HOW.trait) match.addFact(id, ofTrait, HOW.trait, FACTS.traitMore);
    else if (kind === HOW.category) match.addFact(id, FACTS.category, HOW.category, FACTS.categoryMore);
    else if (needsFact) match.scores[id] = 0;
  }
}

function addServers({ head, names }: SearchIndex, match: SlotMatch, word: string, isOpen: boolean): void {
  for (const { server, score } of names.findWord(word, isOpen)) {
    const first = head.firstOf[server] ?? 0;
    const end = first + (head.servers[server]?.tools ?? 0);
    for (let id = first; id < end; id += 1) match.addFact(id, score, HOW.server, 0);
  }
}

/** Finds what answers one part of a question. */
export async function matchSlot(index: SearchIndex, slot: Slot): Promise<SlotMatch> {
  const match = new SlotMatch(index.head.count);
  const { word, concepts, isOpen } = slot;
  const [found] = await Promise.all([
    Promise.all(concepts.map(({ id }) => index.terms.findExact(conceptTerm(id)))),
    word === null ? null : addWord(index, match, word, isOpen),
  ]);
  for (const term of found)
    if (term !== null)
      match.addPosting(term.read(), word === null ? FACTORS.conceptAlone : FACTORS.concept, HOW.concept);
  addFacts(index, match, slot);
  if (word !== null) addServers(index, match, word, isOpen);
  return match;
}
