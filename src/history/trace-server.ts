import type { CatalogueServer, Snapshot } from '../catalog/derive.ts';
import type { Assessment } from '../catalog/schema/assessment.ts';
import type { AssessedTool } from '../assessed/load-assessed-catalogue.ts';
import { compareManifests, type Comparison, type ToolEvent } from './compare-manifests.ts';
import { isSameVersion, readVersionClaim } from './is-same-version.ts';
import { readTool } from './read-tool.ts';

/** A server with verdicts on its tools. */
export interface TracedServer extends Pick<CatalogueServer, 'server' | 'snapshots'> {
  readonly tools: readonly AssessedTool[];
}

/** What became of a tool, with the verdict on it after the change (before it, where it was dropped). */
export interface TracedEvent extends ToolEvent {
  /** Unique among the events of its step; fit for a URL. */
  readonly anchor: string;
  /** The tool whose page tells of it; null where the name that it had is on no page. */
  readonly page: AssessedTool | null;
  readonly assessment: Assessment;
}

/** A version, and what it has that the full snapshot before it did not. */
export interface Step extends Comparison {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly events: readonly TracedEvent[];
  /** Whether the server changed under the version that it had; null where that can't be told. */
  readonly isSameVersion: boolean | null;
}

/** A server's full snapshots as a history, oldest first. Partial ones are no step of it. */
export interface ServerHistory {
  readonly snapshots: readonly Snapshot[];
  /** One for each of them but the first. */
  readonly steps: readonly Step[];
}

/** Finds the tool whose page tells of a name; of twins, the one with the same definition. */
function makePageFinder(tools: readonly AssessedTool[]): (served: ToolEvent['served']) => AssessedTool | null {
  const byName = Map.groupBy(tools, ({ name }) => name);
  return ({ name, digest }) => {
    const own = byName.get(name) ?? [];
    return own.find((tool) => tool.digest === digest) ?? own[0] ?? null;
  };
}

/** A review holds for the definition that is shown; the one before was judged by rules, so that no verdicts are compared. */
const leaveOutVerdict = (event: ToolEvent): ToolEvent => ({
  ...event,
  changes: event.changes.filter(({ kind }) => kind !== 'verdict'),
  risk: 'same',
});

function traceEvent(event: ToolEvent, page: AssessedTool | null, anchor: string): TracedEvent {
  const definition = event.after ?? event.before;
  if (definition === null) throw new Error('an event is of no tool');
  if (page?.digest !== event.served.digest)
    return { ...event, anchor, page, assessment: readTool(definition).assess() };
  const { assessment } = page;
  return { ...(assessment.source === 'review' ? leaveOutVerdict(event) : event), anchor, page, assessment };
}

/** Anchors that differ: the slugs of the pages, with a number from the second of a slug on. */
function nameAnchors(pages: readonly (AssessedTool | null)[]): string[] {
  const counts = new Map<string, number>();
  return pages.map((page) => {
    const slug = `tool-${page?.slug ?? ''}`;
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return count === 1 ? slug : `${slug}~${count}`;
  });
}

function traceStep(from: Snapshot, to: Snapshot, findPage: ReturnType<typeof makePageFinder>): Step {
  const comparison = compareManifests(from.manifest, to.manifest);
  const pages = comparison.events.map(({ served }) => findPage(served));
  const anchors = nameAnchors(pages);
  return {
    ...comparison,
    events: comparison.events.map((event, i) => traceEvent(event, pages[i] ?? null, anchors[i] ?? '')),
    from,
    to,
    isSameVersion: isSameVersion(readVersionClaim(from.manifest), readVersionClaim(to.manifest)),
  };
}

const histories = new WeakMap<readonly Snapshot[], ServerHistory>();

/** The history of a server, worked out once. */
export function traceServer({ snapshots, tools }: TracedServer): ServerHistory {
  const known = histories.get(snapshots);
  if (known !== undefined) return known;
  const full = snapshots.filter(({ manifest }) => manifest.provenance.coverage === 'full');
  const findPage = makePageFinder(tools);
  const steps = full.slice(1).flatMap((to, i) => {
    const from = full[i];
    return from === undefined ? [] : [traceStep(from, to, findPage)];
  });
  const history = { snapshots: full, steps };
  histories.set(snapshots, history);
  return history;
}
