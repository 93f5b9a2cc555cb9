import { comparePinnedTools, countDifferences, type ToolDifferences } from './compare-pinned-tools.ts';
import type { AnyLockfile } from './lockfile.ts';
import type { ListPins } from './pin-lists.ts';
import { spellKey, type Pinnable, type PinnableTool, type PinnableWay } from './pin-manifest.ts';
import { comparePinnedPages, type PageDifference } from './pin-pages.ts';
import { isAskedAlike, type WayOfAsking } from './way-of-asking.ts';

/** Lists that are pinned as a whole. */
export const PINNED_LISTS = ['instructions', 'prompts', 'resources', 'resourceTemplates'] as const;
export type PinnedList = (typeof PINNED_LISTS)[number];

/** What differs between what is pinned and what is served. */
export interface PinDifferences extends ToolDifferences {
  /** What differs beside the tools. */
  readonly lists: readonly PinnedList[];
  /** Pages that differ. */
  readonly pages: readonly PageDifference[];
  /** What differs for those that ask otherwise than the capture that was pinned; only where something does. */
  readonly configurations: readonly ({ readonly id: string } & ToolDifferences)[];
}

/** What comparing came to. */
export interface PinComparison {
  /** Null where nothing differs of what was asked. */
  readonly differences: PinDifferences | null;
  /** Whether any way of asking that is pinned was tried; where none was, all is held to what is pinned of the plainest. */
  readonly isAskedAlike: boolean;
  /** Whether the plainest way of asking that is pinned was not tried, but another one. */
  readonly isOtherAsked: boolean;
  /** Pinned ways of asking that nobody tried this time. */
  readonly waysNotAsked: readonly string[];
  /** Pinned lists that this capture did not get. */
  readonly listsNotAsked: readonly PinnedList[];
  /** Pinned pages that nobody read this time, by URI. */
  readonly pagesNotRead: readonly string[];
}

const NO_DIFFERENCES: ToolDifferences = { added: [], dropped: [], changed: [] };

const askedOf = ({ revision, transport, capabilities }: AnyLockfile): WayOfAsking => ({
  revision,
  transport,
  capabilities,
  settings: {},
});

/** Each tool once: that a configuration lists one twice tells nothing. */
const once = <T>(tools: readonly T[], spell: (tool: T) => string): T[] => [
  ...new Map(tools.map((tool) => [spell(tool), tool])).values(),
];

function compareConfiguration(lock: AnyLockfile, id: string, tools: readonly PinnableTool[]): ToolDifferences {
  const pinned = lock.tools.filter(({ onlyWith, notWith }) =>
    onlyWith.length === 0 ? !notWith.includes(id) : onlyWith.includes(id),
  );
  return comparePinnedTools(
    once(pinned, spellKey),
    once(tools, ({ stable }) => spellKey(stable)),
    lock.format,
  );
}

const listIsAsked = (pinned: ListPins, { lists, saysWhatItIs }: Pinnable, list: PinnedList): boolean =>
  list === 'instructions' ? saysWhatItIs : pinned[list] === null || lists.stable[list] !== null;

const listDiffers = (pinned: ListPins, { lists }: Pinnable, list: PinnedList): boolean =>
  (list === 'instructions' || pinned[list] !== null) &&
  ![lists.stable[list], lists.verbatim[list]].includes(pinned[list]);

/**
 * Compares what is pinned with what is served, each way of asking with the one that asked alike. What was not asked for
 * this time is no difference.
 */
export function comparePins(lock: AnyLockfile, served: Pinnable): PinComparison {
  const findAsked = (asked: WayOfAsking): PinnableWay | undefined =>
    served.ways.find((way) => isAskedAlike(way.asked, asked));
  const ways = lock.configurations.map((asked) => ({ id: asked.id, way: findAsked(asked) }));
  const own = findAsked(askedOf(lock));
  const isOtherAsked = own === undefined && ways.some(({ way }) => way !== undefined);
  const plain = isOtherAsked
    ? NO_DIFFERENCES
    : comparePinnedTools(
        lock.tools.filter(({ onlyWith }) => onlyWith.length === 0),
        (own ?? served.ways[0]).tools,
        lock.format,
      );
  const configurations = ways.flatMap(({ id, way }) => {
    if (way === undefined || way === own) return [];
    const differences = compareConfiguration(lock, id, way.tools);
    return countDifferences(differences) === 0 ? [] : [{ id, ...differences }];
  });
  const asked = PINNED_LISTS.filter((list) => listIsAsked(lock, served, list));
  const lists = asked.filter((list) => listDiffers(lock, served, list));
  const pages = comparePinnedPages(lock.pages, served.pages);
  const count = countDifferences(plain) + configurations.length + lists.length + pages.differences.length;
  return {
    differences: count === 0 ? null : { ...plain, lists, pages: pages.differences, configurations },
    isAskedAlike: own !== undefined || isOtherAsked,
    isOtherAsked,
    waysNotAsked: ways.flatMap(({ id, way }) => (way === undefined ? [id] : [])),
    listsNotAsked: PINNED_LISTS.filter((list) => lock[list] !== null && !asked.includes(list)),
    pagesNotRead: pages.notRead,
  };
}
