import { readDefinitions } from '../../catalog/configurations.ts';
import { digestCore, pinTool } from '../../catalog/digest.ts';
import type { Manifest, ToolDigest } from '../../catalog/schema/manifest.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { stabilise } from '../../catalog/stable-form.ts';
import { listTools } from '../list-tools.ts';
import type { Lockfile } from './lockfile.ts';
import { pinLists, saysWhatItIs, type ListPins } from './pin-lists.ts';
import { pinPages, type PinnedPage } from './pin-pages.ts';
import type { WayOfAsking } from './way-of-asking.ts';

/** What is pinned of a server. */
export type Pins = Pick<Lockfile, 'tools' | 'pages'> & ListPins;

/** A tool as it could be pinned. */
export interface PinnableTool {
  readonly name: string;
  /** Without what differs from start to start. */
  readonly stable: ToolDigest;
  /** As served. */
  readonly verbatim: ToolDigest;
  /** By what a lockfile of format 1 could pin it: in its stable form, and as served. */
  readonly cores: () => readonly string[];
}

/** What a server serves that is asked in a certain way. */
export interface PinnableWay {
  /** The id of the configuration; null for the capture itself. */
  readonly id: string | null;
  readonly asked: WayOfAsking;
  readonly tools: readonly PinnableTool[];
}

/** What could be pinned of a capture: each part in its stable form, without what differs from start to start, and verbatim. */
export interface Pinnable {
  readonly lists: { readonly stable: ListPins; readonly verbatim: ListPins };
  readonly pages: readonly PinnedPage[];
  /** Whether the server was asked for more than its tools. */
  readonly saysWhatItIs: boolean;
  /** The capture itself, then its configurations that were answered. */
  readonly ways: readonly [PinnableWay, ...PinnableWay[]];
}

const makePinnable = (
  stable: ToolDigest,
  verbatim: ToolDigest,
  definitions: readonly ToolDefinition[],
): PinnableTool => ({ name: stable.name, stable, verbatim, cores: () => definitions.map(digestCore) });

function readOwnTools(manifest: Manifest, stable: Manifest): PinnableTool[] {
  const verbatim = readDefinitions(manifest.results);
  return listTools(stable, manifest).map(({ tool, pins, served }, i) =>
    makePinnable(pins, served, [tool, served === pins ? tool : (verbatim[i] ?? tool)]),
  );
}

/**
 * The tools of another way of asking. Of what differs from start to start nobody wrote down where it stands there: a tool
 * that is such in the capture itself is taken for the same.
 */
function readOtherTools(definitions: readonly ToolDefinition[], own: readonly PinnableTool[]): PinnableTool[] {
  const unsteady = new Map(
    own.filter(({ stable, verbatim }) => stable.digest !== verbatim.digest).map((tool) => [tool.name, tool]),
  );
  return definitions.map((tool) => {
    const pins = pinTool(tool);
    return unsteady.get(tool.name) ?? makePinnable(pins, pins, [tool]);
  });
}

/** Reads what could be pinned of a capture. */
export function readPinnable(manifest: Manifest): Pinnable {
  const { provenance, results, configurations, pages } = manifest;
  const stable = stabilise(manifest);
  const own = readOwnTools(manifest, stable);
  const ways = configurations.flatMap((configuration): PinnableWay[] => {
    const { id, outcome, results: served } = configuration;
    if (outcome === 'refused') return [];
    if (outcome === 'same') return [{ id, asked: configuration, tools: own }];
    return served === null ? [] : [{ id, asked: configuration, tools: readOtherTools(readDefinitions(served), own) }];
  });
  return {
    lists: { stable: pinLists(stable.results), verbatim: pinLists(results) },
    pages: pinPages(pages),
    saysWhatItIs: saysWhatItIs(results),
    ways: [{ id: null, asked: { ...provenance, settings: {} }, tools: own }, ...ways],
  };
}

/** A key for a tool to be found by. */
export const spellKey = ({ name, digest }: Pick<ToolDigest, 'name' | 'digest'>): string =>
  JSON.stringify([name, digest]);

/** Pins what could be, in its stable form, over all ways of asking. */
export function pinPinnable({ lists, pages, ways: [own, ...others] }: Pinnable): Pins {
  const offers = others.map(({ id, tools }) => ({
    id: id ?? '',
    tools,
    keys: new Set(tools.map(({ stable }) => spellKey(stable))),
  }));
  const known = new Set(own.tools.map(({ stable }) => spellKey(stable)));
  const pin = ({ stable, verbatim }: PinnableTool) => ({
    ...stable,
    isVerbatim: stable.digest === verbatim.digest,
    onlyWith: known.has(spellKey(stable))
      ? []
      : offers.filter(({ keys }) => keys.has(spellKey(stable))).map(({ id }) => id),
    notWith: known.has(spellKey(stable))
      ? offers.filter(({ keys }) => !keys.has(spellKey(stable))).map(({ id }) => id)
      : [],
  });
  const added = new Map(
    offers.flatMap(({ tools }) =>
      tools.filter(({ stable }) => !known.has(spellKey(stable))).map((tool) => [spellKey(tool.stable), tool] as const),
    ),
  );
  return { ...lists.stable, tools: [...own.tools, ...added.values()].map(pin), pages: [...pages] };
}

/** Pins a capture. */
export const pinManifest = (manifest: Manifest): Pins => pinPinnable(readPinnable(manifest));
