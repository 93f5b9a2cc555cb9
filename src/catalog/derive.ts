import { listServedTools, type ServedTool } from './configurations.ts';
import { digestCore } from './digest.ts';
import { nameTools } from './name-tools.ts';
import type { Manifest } from './schema/manifest.ts';
import type { Server } from './schema/server.ts';
import type { ToolDefinition } from './schema/tool-definition.ts';

/** A captured version of a server with its tools in served order; last those that only some ways of asking bring. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly tools: readonly ToolDefinition[];
  /** The same tools, each with the ways of asking that bring it. */
  readonly served: readonly ServedTool[];
}

/** A tool of a server over all its snapshots. */
export interface CatalogueTool {
  readonly server: string;
  readonly name: string;
  /** Whether the server has another tool of this name. */
  readonly hasTwin: boolean;
  /** Its place in URLs, unique on its server. */
  readonly slug: string;
  /** As the newest full snapshot that has it serves it, or the newest partial one where no full one has it. */
  readonly definition: ToolDefinition;
  readonly digest: string;
  /** The ways of asking that alone bring it, in the snapshot shown; empty where asking plainly does. */
  readonly onlyWith: ServedTool['onlyWith'];
  /** The ways of asking that leave it out. */
  readonly notWith: ServedTool['notWith'];
  /** Other definitions that other ways of asking bring. */
  readonly variants: ServedTool['variants'];
  /** The snapshot that `definition` is from. */
  readonly version: string;
  /** The versions that have a tool of this name, oldest first, partial ones included. */
  readonly versions: readonly string[];
  /** Whether the newest full snapshot has it. */
  readonly isCurrent: boolean;
}

/** A server with its snapshots, oldest first, and every tool that any of them has. */
export interface CatalogueServer {
  readonly server: Server;
  readonly snapshots: readonly Snapshot[];
  /** The newest full snapshot; the newest partial one where there is no full one. */
  readonly newest: Snapshot;
  /** Current tools in served order, then dropped ones, newest first. */
  readonly tools: readonly CatalogueTool[];
}

function readSnapshot(manifest: Manifest): Snapshot {
  const served = listServedTools(manifest);
  return { manifest, served, tools: served.map(({ definition }) => definition) };
}

/** Snapshots in the order in which a tool's definition is looked for: full before partial, newest first. */
const orderByPrecedence = (snapshots: readonly Snapshot[]): Snapshot[] => {
  const isFull = ({ manifest }: Snapshot) => manifest.provenance.coverage === 'full';
  const newestFirst = snapshots.toReversed();
  return [...newestFirst.filter(isFull), ...newestFirst.filter((snapshot) => !isFull(snapshot))];
};

/** Derives from a server's manifests, oldest first, every tool that it has or had. */
export function deriveServer(server: Server, manifests: readonly Manifest[]): CatalogueServer {
  const snapshots = manifests.map(readSnapshot);
  const precedence = orderByPrecedence(snapshots);
  const newest = precedence[0];
  if (newest === undefined) throw new Error(`${server.slug} has no snapshot`);

  const shownIn = new Map<string, Snapshot>();
  for (const snapshot of precedence)
    for (const { name } of snapshot.tools) if (!shownIn.has(name)) shownIn.set(name, snapshot);

  const shown = precedence.flatMap((snapshot) => {
    const own = snapshot.served.filter(({ definition: { name } }) => shownIn.get(name) === snapshot);
    const byDigest = Map.groupBy(own, ({ digest }) => digest);
    return [...byDigest.values()].flatMap(([first]) => (first === undefined ? [] : [{ snapshot, ...first }]));
  });
  const byName = Map.groupBy(shown, ({ definition }) => definition.name);
  const hasTwin = (name: string) => (byName.get(name)?.length ?? 0) > 1;
  const slugs = nameTools(
    shown.map(({ definition, digest }) => ({
      name: definition.name,
      twin: hasTwin(definition.name) ? { core: digestCore(definition), full: digest } : null,
    })),
  );
  const tools = shown.map(({ snapshot, digest, definition, onlyWith, notWith, variants }, i): CatalogueTool => ({
    server: server.slug,
    name: definition.name,
    hasTwin: hasTwin(definition.name),
    slug: slugs[i] ?? '',
    definition,
    digest,
    onlyWith,
    notWith,
    variants,
    version: snapshot.manifest.version,
    versions: snapshots
      .filter((each) => each.tools.some(({ name }) => name === definition.name))
      .map(({ manifest }) => manifest.version),
    isCurrent: snapshot === newest,
  }));
  return { server, snapshots, newest, tools };
}
