import type { Json } from '../schema/tool-definition.ts';
import type { Part, Remark, Step } from './form.ts';
import { countNamed, joinLists, makeList, type FoundList } from './found-list.ts';
import { nameServer, nameSpeaker } from './name-server.ts';
import { partsOf } from './wrappings/tool-array.ts';
import { MORE, saysMore } from './says-more.ts';
import { wrappings } from './wrappings/index.ts';

/** Lists of tools stand no deeper than this in any form that is known. */
const DEEPEST = 12;

/** A list that only looks like one is believed where it is called so. */
const PLAUSIBLE =
  /(?:^|\/)(?:tools|functions|actions|commands|operations|result|results|data|items|list|response|payload|output|scan_results)$/i;

/** Members of one object that are called so are several lists, and not several servers. */
const LIST_NAME = /tool|function|action|command|operation|list|result|item/i;

/** Keys of such a member name servers, even where there is one. */
const SERVERS = /servers$/i;

/** What was found in a value, and what was met that holds none. */
export interface Findings {
  readonly lists: readonly FoundList[];
  readonly reasons: readonly (Remark & { readonly path: string })[];
  /** The JSON texts that were read within texts, each with the pointer to its value. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
}

/** What must be told of a text within a text too. */
const NOT_AS_WRITTEN = new Set(['relaxed-json', 'broken-json']);

const IN_TEXT = 'A text is read as the JSON that it holds; pointers go on into it.';

interface Place extends Part {
  readonly depth: number;
  readonly isRoot: boolean;
}

const name = (list: FoundList, server: string | null): FoundList => ({ ...list, server: list.server ?? server });

const withMore = (list: FoundList): FoundList => ({
  ...list,
  warnings: list.warnings.includes(MORE) ? list.warnings : [...list.warnings, MORE],
});

class Search {
  readonly reasons: (Remark & { path: string })[] = [];
  readonly sources: { path: string; text: string }[] = [];

  visit(place: Place): FoundList[] {
    if (place.depth > DEEPEST) return [];
    for (const wrapping of wrappings) {
      const step = wrapping.read(place.value, place.isRoot);
      if (step === null) continue;
      if (step.kind === 'nothing') this.reasons.push({ ...step.reason, path: place.path });
      const lists = this.follow(step, place);
      if (lists.length === 0) continue;
      const own = wrapping.id === 'single-tool' ? null : nameServer(place.value);
      const named = lists.map((list) => name(list, own));
      return saysMore(place.value) && !named.some(({ isOpen }) => isOpen) ? named.map(withMore) : named;
    }
    return [];
  }

  follow(step: Step, place: Place): FoundList[] {
    if (step.kind === 'nothing') return [];
    if (step.kind === 'all') return this.visitAll(step.parts, place);
    if (step.kind === 'rivals') return this.choose(step.parts, place);
    if (step.kind === 'text') return this.readText(step, place);
    const list = makeList(step, place.path);
    if (list.isSure) return [list];
    const below = Array.isArray(place.value) ? this.visitAll(partsOf(place.value), place) : [];
    if (below.some(({ isSure }) => isSure)) return below;
    return place.isRoot || PLAUSIBLE.test(place.path) ? [list] : [];
  }

  readText({ value, sources, remarks }: Extract<Step, { kind: 'text' }>, place: Place): FoundList[] {
    const lists = this.visitPart({ path: '', value, label: null }, place);
    if (lists.length === 0) return [];
    this.sources.push(...sources.map(({ path, text }) => ({ path: place.path + path, text })));
    const warnings = remarks.filter(({ code }) => NOT_AS_WRITTEN.has(code));
    return lists.map((list, i) => ({
      ...list,
      notes: [...new Set([...list.notes, IN_TEXT])],
      warnings: i === 0 ? [...warnings, ...list.warnings] : list.warnings,
    }));
  }

  visitPart(part: Part, { path, depth }: Place): FoundList[] {
    return this.visit({ ...part, path: path + part.path, depth: depth + 1, isRoot: false });
  }

  /** Messages, pages or servers: all of them count, and what a server says of itself holds for what comes after it. */
  visitAll(parts: readonly Part[], place: Place): FoundList[] {
    let speaker: string | null = null;
    const lists = parts.flatMap((part) => {
      speaker = nameSpeaker(part.value) ?? speaker;
      return this.visitPart(part, place).map((list) => name(list, speaker));
    });
    return joinLists(lists);
  }

  /** Members of one object: a map of servers where they are alike, else the one that names most tools. */
  choose(parts: readonly Part[], place: Place): FoundList[] {
    const found = parts.flatMap((part) => {
      const lists = this.visitPart(part, place);
      return lists.length === 0 ? [] : [{ part, lists }];
    });
    const sure = found.filter(({ lists }) => lists.some(({ isSure }) => isSure));
    const groups = sure.length > 0 ? sure : found;
    const isMapOfServers = SERVERS.test(place.path);
    const labelled = groups.length > 1 || isMapOfServers ? labelServers(groups) : groups.map(({ lists }) => lists);
    const lists = labelled.flat();
    if (groups.length <= 1) return lists;
    const depths = new Set(lists.map(({ path }) => path.split('/').length));
    const areRivals = groups.some(({ part }) => Array.isArray(part.value) && LIST_NAME.test(part.path));
    if (!areRivals && depths.size === 1 && lists.every(({ server }) => server !== null)) return lists;
    const [first] = sameLists(groups);
    if (first !== undefined) return first.lists.map((list) => ({ ...list, notes: [...list.notes, SAME_LIST] }));
    const counts = groups.map(({ lists }) => lists.reduce((sum, list) => sum + countNamed(list), 0));
    const most = counts.reduce((high, count) => Math.max(high, count), 0);
    const best = groups.filter((_, i) => counts[i] === most);
    const where = (of: typeof groups): string => of.map(({ lists }) => lists[0]?.path ?? '').join(' and ');
    if (best.length > 1) {
      this.reasons.push({
        code: 'rival-lists',
        path: place.path,
        message: `It holds several lists of ${most} tools, at ${where(best)}, and nothing says which is meant.`,
        hint: 'Save the one that is meant to a file of its own.',
      });
      return [];
    }
    const others = groups.filter((group) => !best.includes(group));
    const note = `The list with most tools is read; what is at ${where(others)} is not.`;
    return best.flatMap(({ lists }) => lists.map((list) => ({ ...list, notes: [...list.notes, note] })));
  }
}

const SAME_LIST = 'The list stands in more than one place, the same in each; it is read once.';

const shapeOf = ({ lists }: { readonly lists: readonly FoundList[] }): string =>
  JSON.stringify(lists.map(({ elements }) => elements.map(({ value }) => value)));

/** Groups that all hold the same tools, the one that is least deep first; none where one differs. */
function sameLists<Group extends { readonly lists: readonly FoundList[] }>(groups: readonly Group[]): Group[] {
  if (new Set(groups.map(shapeOf)).size > 1) return [];
  const depth = ({ lists }: Group): number => lists[0]?.path.split('/').length ?? 0;
  return groups.toSorted((a, b) => depth(a) - depth(b));
}

/** Names the lists of a map after its keys, where they don't say whose they are, or say the same. */
function labelServers(groups: readonly { readonly part: Part; readonly lists: readonly FoundList[] }[]): FoundList[][] {
  const named = groups.map(({ part, lists }) => lists.map((list) => name(list, part.label)));
  const counts = Map.groupBy(named.flat(), ({ server }) => server);
  return groups.map(({ part, lists }, i) =>
    (named[i] ?? []).map((list, k) => {
      const own = lists[k]?.server ?? null;
      const isTwin = own !== null && part.label !== null && (counts.get(list.server)?.length ?? 0) > 1;
      return isTwin ? { ...list, server: `${part.label}: ${own}` } : list;
    }),
  );
}

/** Finds every list of tools in a JSON value; in linear time, since each part is looked at once on its way down. */
export function findLists(value: Json): Findings {
  const search = new Search();
  const lists = search.visit({ path: '', value, label: null, depth: 0, isRoot: true });
  return { lists, reasons: search.reasons, sources: search.sources };
}
