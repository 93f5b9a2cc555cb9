import { argumentTerm, conceptTerm, LONGEST_START, startTerm } from '../engine/search-files.ts';
import { foldText } from '../engine/fold-text.ts';
import type { Posting } from '../engine/posting-shard.ts';
import { LEVELS, rateName } from '../engine/search-levels.ts';
import { splitTerms } from '../engine/split-terms.ts';
import { makeConceptFinder, type ConceptFinder } from './find-concepts.ts';
import type { SearchDocument, SearchedServer } from './search-document.ts';

/** What lies beyond is not indexed: nobody looks for it, and everybody would fetch it. */
const LONGEST_TEXT = 20_000;
const LONGEST_TERM = 40;
/** A name's words that so large a share of a server's tools have say nothing of one of them. */
const COMMON_SHARE = 0.8;
const FEWEST_TOOLS = 5;
/** Where the first sentence ends at the latest. */
const LONGEST_OPENING = 240;

/** The first sentence of a text. */
const openingOf = (text: string): string => {
  const start = text.trimStart().slice(0, LONGEST_OPENING);
  const end = start.search(/[.!?](?=\s)|[。！？\n]/u);
  return end < 0 ? start : start.slice(0, end + 1);
};

/** Words that names of a server's tools have because of the server, such as its own name in front. */
function findCommonWords({ slug, product, tools }: SearchedServer): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of tools)
    for (const term of new Set(splitTerms(name))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const own = new Set([slug, product].flatMap(splitTerms));
  const isCommon = (count: number): boolean => tools.length >= FEWEST_TOOLS && count > tools.length * COMMON_SHARE;
  return new Set([...counts].flatMap(([term, count]) => (own.has(term) || isCommon(count) ? [term] : [])));
}

/** The terms of one tool, each with its best level. */
function rateTerms(
  tool: SearchDocument,
  common: ReadonlySet<string>,
  fillers: ReadonlySet<string>,
  find: ConceptFinder,
) {
  const levels = new Map<string, number>();
  const add = (term: string, level: number): void => {
    if (term.length <= LONGEST_TERM && level >= (levels.get(term) ?? 0)) levels.set(term, level);
  };
  const addText = (text: string, level: number): void => {
    for (const term of splitTerms(text.slice(0, LONGEST_TEXT))) if (!fillers.has(term)) add(term, level);
  };
  const nameTerms = splitTerms(tool.name);
  const telling = new Set(nameTerms.filter((term) => !common.has(term)));
  const inName = rateName(telling.size);
  const openings = [tool.description, tool.gloss].map(openingOf);
  addText(tool.rationale, LEVELS.rationale);
  addText(tool.description, LEVELS.description);
  addText(tool.gloss, LEVELS.description);
  for (const opening of openings) addText(opening, LEVELS.opening);
  for (const name of tool.parameters) {
    for (const term of splitTerms(name)) add(term, LEVELS.parameter);
    add(argumentTerm(foldText(name)), LEVELS.parameter);
  }
  addText(tool.title, LEVELS.title);
  for (const opening of openings) for (const concept of find(opening)) add(conceptTerm(concept), LEVELS.opening);
  for (const concept of find(tool.title)) add(conceptTerm(concept), LEVELS.title);
  for (const concept of find(tool.name)) add(conceptTerm(concept), inName);
  for (const term of nameTerms) add(term, inName);
  for (const term of telling)
    for (let length = 1; length <= LONGEST_START; length += 1) add(startTerm(term.slice(0, length)), inName);
  return levels;
}

/** All terms of the index, in order, with the tools that have them; tools are numbered as they come. */
export function listPostings(
  servers: readonly SearchedServer[],
  fillers: readonly string[],
): [term: string, posting: Posting][] {
  const lists = new Map<string, { ids: number[]; levels: number[] }>();
  const small = new Set(fillers);
  const finders = new Map<string, ConceptFinder>();
  let id = 0;
  for (const server of servers) {
    const common = findCommonWords(server);
    for (const tool of server.tools) {
      const find = finders.get(tool.language) ?? makeConceptFinder(tool.language);
      finders.set(tool.language, find);
      for (const [term, level] of rateTerms(tool, common, small, find)) {
        const list = lists.get(term) ?? { ids: [], levels: [] };
        list.ids.push(id);
        list.levels.push(level);
        lists.set(term, list);
      }
      id += 1;
    }
  }
  return [...lists]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, { ids, levels }]) => [term, { ids: Uint32Array.from(ids), levels: Uint8Array.from(levels) }]);
}
