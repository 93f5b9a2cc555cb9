import type { Snapshot } from '../../catalog/derive.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { urls } from '../../catalog/urls.ts';
import { orderEvents } from '../../history/order-events.ts';
import { readText } from '../../history/read-tool.ts';
import { summariseEntry } from '../../history/summarise-entry.ts';
import { traceServer, type Step, type TracedEvent } from '../../history/trace-server.ts';
import { countOf } from '../describe-tool.ts';
import type { Site, SiteServer } from '../site.ts';
import { describeEvent } from './describe-event.ts';
import { viewJsonDiff, type JsonDiff } from './diff-json-view.ts';
import { viewTextDiff, type TextDiff } from './diff-texts-view.ts';

const ALL = 500;

/** The definitions of one tool before and after, as far as they differ; null what doesn't. */
export interface DefinitionDiff {
  readonly description: TextDiff | null;
  readonly schema: JsonDiff | null;
  /** Fields other than name, description and input schema. */
  readonly rest: JsonDiff | null;
}

/** Fields that are shown apart. */
const SHOWN = new Set(['name', 'description', 'inputSchema']);

function restOf(tool: ToolDefinition): Json | undefined {
  const rest = Object.entries(tool).filter(([key]) => !SHOWN.has(key)) as [string, Json][];
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

const viewTexts = (before: string, after: string): TextDiff | null =>
  before === after ? null : viewTextDiff(before, after);

const diffDefinitions = (before: ToolDefinition, after: ToolDefinition): DefinitionDiff => ({
  description: viewTexts(readText(before, 'description'), readText(after, 'description')),
  schema: viewJsonDiff(before['inputSchema'], after['inputSchema']),
  rest: viewJsonDiff(restOf(before), restOf(after)),
});

const viewEvent = (event: TracedEvent) => ({
  row: describeEvent(event, ALL),
  diff: event.before === null || event.after === null ? null : diffDefinitions(event.before, event.after),
});

const HOW = {
  run: 'measured, the running server answered',
  reconstructed: 'reconstructed from its source and history',
};

/** A snapshot in a line: version, tools, how and when it was got, and from what. */
const describeSnapshot = ({ manifest: { version, provenance }, tools }: Snapshot): string =>
  `${version}, ${countOf(tools.length, 'tool')}; ${HOW[provenance.kind]} on ${provenance.capturedAt}; ${provenance.source}`;

/** A step of a server, which has a page of its own. */
export interface VersionPage {
  readonly server: SiteServer;
  readonly step: Step;
}

/** Every step of every server. */
export const listVersionPages = ({ servers }: Site): VersionPage[] =>
  servers.flatMap((server) => traceServer(server).steps.map((step) => ({ server, step })));

/** Everything that the page of one version's changes shows. */
export type VersionChangesView = ReturnType<typeof viewVersionChanges>;

export function viewVersionChanges({ server: site, step }: VersionPage) {
  const { server } = site;
  const { from, to, events, answers, instructions, isSameVersion } = step;
  const { version } = to.manifest;
  const byKind = Map.groupBy(orderEvents(events), ({ kind }) => kind);
  const summary = summariseEntry({ server: site, snapshot: to, step });
  return {
    path: urls.versionChanges(server.slug, version),
    title: `${server.name} ${version}: what changed since ${from.manifest.version} · Toolrisk`,
    description: `${server.name} ${version} against ${from.manifest.version}: ${summary}`,
    summary,
    version,
    from: describeSnapshot(from),
    to: describeSnapshot(to),
    isSameVersion: isSameVersion === true && events.length + answers.length > 0,
    answers,
    instructions: viewTexts(instructions.before, instructions.after),
    groups: [
      { id: 'changed', label: 'Changed', events: byKind.get('changed') ?? [] },
      { id: 'renamed', label: 'Renamed', events: byKind.get('renamed') ?? [] },
      { id: 'added', label: 'Added', events: byKind.get('added') ?? [] },
      { id: 'dropped', label: 'Dropped', events: byKind.get('dropped') ?? [] },
    ]
      .filter((group) => group.events.length > 0)
      .map((group) => ({ ...group, events: group.events.map(viewEvent) })),
  };
}
