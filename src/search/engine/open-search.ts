import { countFacets } from './count-facets.ts';
import { filterTools } from './filter-tools.ts';
import { matchQuestion, type MatchedQuestion } from './match-question.ts';
import type { SearchIndex } from './match-slot.ts';
import { parseQuestion, type Question, type Slot } from './parse-question.ts';
import { placeOf } from './search-levels.ts';
import type { MatchReason, SearchAnswer, SearchNote, SearchRequest } from './search-answer.ts';
import { HEAD_FILE, guessSlug, ROWS_A_FILE, rowsFile, synonymsFile } from './search-files.ts';
import type { FetchFile, PackedRow, ToolRow } from './search-files.ts';
import { readHead, type SearchHead } from './search-head.ts';
import { scoreTools } from './score-tools.ts';
import { bindServerNames } from './server-names.ts';
import { HOW } from './slot-match.ts';
import { joinFilters, keepKnown, splitFilters } from './split-filters.ts';
import { bindPhrases, type PhraseBook, type SynonymTable } from './synonym-phrases.ts';
import { listServers } from './list-servers.ts';
import { openTermSource } from './term-source.ts';

/** The search of one site. */
export interface Search {
  readonly head: SearchHead;
  readonly index: SearchIndex;
  readonly find: (request: SearchRequest) => Promise<SearchAnswer>;
  /** Rows of tools, in the order of their numbers given. */
  readonly readRows: (ids: readonly number[]) => Promise<ToolRow[]>;
}

const HOWS = Object.keys(HOW).slice(1) as MatchReason['how'][];
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** The trait or category of a tool that a part of a question asks for. */
function nameFact(head: SearchHead, { concepts }: Slot, id: number, how: MatchReason['how']): string {
  const [category, , , , , , ...traits] = head.profiles[head.profileOf[id] ?? 0] ?? [];
  const own = how === 'trait' ? traits.map((trait) => head.traits[trait]) : [head.categories[category ?? -1]];
  const asked = concepts.flatMap((concept) => (how === 'trait' ? concept.traits : concept.categories) ?? []);
  return own.find((term) => asked.includes(term?.[0] ?? ''))?.[1] ?? '';
}

const explain = (head: SearchHead, { matched }: MatchedQuestion, id: number): MatchReason[] =>
  matched.flatMap(({ slot, match }): MatchReason[] => {
    const how = HOWS[(match.hows[id] ?? 0) - 1];
    if (how === undefined) return [];
    if (how === 'server') return [{ label: slot.label, how, place: null, fact: '' }];
    if (how === 'trait' || how === 'category')
      return [{ label: slot.label, how, place: null, fact: nameFact(head, slot, id, how) }];
    return [{ label: slot.label, how, place: placeOf(match.levels[id] ?? 0), fact: '' }];
  });

/** Files are fetched once; one that failed is asked for again. */
function keepFiles(fetchFile: FetchFile): FetchFile {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (path) => {
    const file = kept.get(path) ?? fetchFile(path);
    kept.set(path, file);
    file.catch(() => kept.delete(path));
    return file;
  };
}

/** How much of a question was not taken as it was typed: nothing where each word is known. */
const rateDoubt = ({ notes, whole }: MatchedQuestion): number => {
  const has = (kind: SearchNote['kind']): boolean => notes.some((note) => note.kind === kind);
  if (has('nothing-has')) return 3;
  if (has('read-as')) return 2;
  return has('any-word') && whole.length === 0 ? 1 : 0;
};

const parseFile = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Opens the search whose files `fetchFile` brings. Rejects where the head can't be had. */
export async function openSearch(fetchFile: FetchFile): Promise<Search> {
  const fetchKept = keepFiles(fetchFile);
  const head = readHead(await fetchKept(HEAD_FILE));
  const index = { head, terms: openTermSource(head, fetchKept), names: bindServerNames(head) };
  const english = bindPhrases([head.synonyms]);
  let everyLanguage: Promise<PhraseBook> | null = null;
  const loadEveryLanguage = (): Promise<PhraseBook> =>
    (everyLanguage ??= fetchKept(synonymsFile(head.version)).then((bytes) =>
      bindPhrases([head.synonyms, parseFile<SynonymTable>(bytes)]),
    ));

  /** Takes a question in English first; in every language where a word is of none that is known. */
  async function answer(text: string): Promise<{ question: Question; found: MatchedQuestion }> {
    const ask = async (book: PhraseBook, keepWhole = false) => {
      const question = parseQuestion(text, book, keepWhole);
      return { question, found: await matchQuestion(index, question.slots) };
    };
    const book = BEYOND_ASCII.test(text) ? await loadEveryLanguage() : english;
    const first = await ask(book);
    if (rateDoubt(first.found) === 0) return first;
    const readings = [first, await ask(book, true)];
    if (book === english) readings.push(await ask(await loadEveryLanguage()));
    return readings.reduce((a, b) => (rateDoubt(b.found) < rateDoubt(a.found) ? b : a));
  }

  return {
    head,
    index,
    find: async ({ text, filters: chosen, sort: asked }) => {
      const { tokens, rest } = splitFilters(text, head);
      const filters = joinFilters(keepKnown(head, chosen), tokens);
      const fails = await filterTools(index, filters);
      const { question, found } = await answer(rest);
      const isNarrowed = Object.values(filters).some((values) => values.length > 0);
      const sort = question.asksWorst ? 'severity' : asked;
      const hasWords = question.slots.length > 0;
      const isEmpty = !hasWords && !isNarrowed && sort === 'best' && !question.asksServers;
      const all = hasWords ? [...found.whole, ...found.partly] : Array.from(head.profileOf, (_, id) => id);
      const ids = isEmpty ? [] : all;
      const isPartly = new Set(found.partly);
      const scores = hasWords
        ? scoreTools(
            found.matched.map(({ match }) => match),
            ids,
            head.risk,
          )
        : null;
      const order = (a: number, b: number): number =>
        Number(isPartly.has(a)) - Number(isPartly.has(b)) ||
        (sort === 'severity' || scores === null ? 0 : (scores[b] ?? 0) - (scores[a] ?? 0)) ||
        (head.risk[b] ?? 0) - (head.risk[a] ?? 0) ||
        (scores === null ? 0 : (scores[b] ?? 0) - (scores[a] ?? 0)) ||
        a - b;
      const countWhole = (listed: Uint32Array): number => listed.filter((id) => !isPartly.has(id)).length;
      const passed = Uint32Array.from(ids.filter((id) => fails[id] === 0)).sort(order);
      return {
        ids: passed,
        servers: listServers(index, rest, question, passed, scores),
        asksServers: question.asksServers,
        facets: countFacets(head, isEmpty ? all : ids, fails),
        notes: found.notes.map((note) => (note.kind === 'any-word' ? { ...note, whole: countWhole(passed) } : note)),
        tokens,
        filters,
        sort,
        isEmpty,
        explain: (id) => explain(head, found, id),
      };
    },
    readRows: (ids) =>
      Promise.all(
        ids.map(async (id) => {
          const file = await fetchKept(rowsFile(head.version, Math.floor(id / ROWS_A_FILE)));
          const [name, sentence, slug] = parseFile<PackedRow[]>(file)[id % ROWS_A_FILE] ?? ['', ''];
          return { name, sentence, slug: slug ?? guessSlug(name) };
        }),
      ),
  };
}
