import type { AssessedTool, AssessedServer } from '../../assessed/load-assessed-catalogue.ts';
import { urls } from '../../catalog/urls.ts';
import { say, type Wording } from '../../history/say.ts';
import { traceServer, type ServerHistory, type Step, type TracedEvent } from '../../history/trace-server.ts';
import { countOf } from '../describe-tool.ts';

/** Steps and changes that a tool's page tells of; the rest is on the page of the version. */
const MOST_STEPS = 4;
const MOST_CHANGES = 5;

/** What a version did to a tool. */
interface ToolStep {
  readonly step: Step;
  readonly event: TracedEvent;
  /** Null where the event is told as it stands; else what it comes to for the tool that had the name before. */
  readonly instead: Wording | null;
}

const indexes = new WeakMap<ServerHistory, ReadonlyMap<string, readonly ToolStep[]>>();

/** For every slug of a tool, the steps that did something to it, newest first. */
function indexSteps(history: ServerHistory, tools: readonly AssessedTool[]): ReadonlyMap<string, readonly ToolStep[]> {
  const known = indexes.get(history);
  if (known !== undefined) return known;
  const slugs = new Map(tools.map(({ name, slug }) => [name, slug]));
  const found: { readonly slug: string; readonly entry: ToolStep }[] = [];
  for (const step of history.steps.toReversed())
    for (const event of step.events) {
      if (event.page !== null) found.push({ slug: event.page.slug, entry: { step, event, instead: null } });
      const oldSlug = event.kind === 'renamed' ? slugs.get(event.before?.name ?? '') : undefined;
      if (oldSlug !== undefined)
        found.push({
          slug: oldSlug,
          entry: { step, event, instead: say`is called ${event.served.name} from here on` },
        });
    }
  const index = new Map(
    [...Map.groupBy(found, ({ slug }) => slug)].map(([slug, own]) => [slug, own.map(({ entry }) => entry)]),
  );
  indexes.set(history, index);
  return index;
}

const FIRST: Readonly<Record<TracedEvent['kind'], Wording>> = {
  added: say`new in this version`,
  dropped: say`no longer offered`,
  renamed: [],
  changed: [],
};

function viewStep(server: string, { step, event, instead }: ToolStep) {
  const told = instead === null ? event.changes.map(({ says }) => says) : [instead];
  const changes = [...(FIRST[event.kind].length > 0 ? [FIRST[event.kind]] : []), ...told];
  return {
    version: step.to.manifest.version,
    capturedAt: step.to.manifest.provenance.capturedAt,
    isReconstructed: step.to.manifest.provenance.kind === 'reconstructed',
    isRiskier: event.risk === 'rose' && instead === null,
    changes: changes.slice(0, MOST_CHANGES),
    leftOut: Math.max(0, changes.length - MOST_CHANGES),
    href: `${urls.versionChanges(server, step.to.manifest.version)}#${event.anchor}`,
  };
}

/** The full versions that a tool is in, in a sentence. */
function describePresence({ snapshots }: ServerHistory, { name, versions }: AssessedTool): string {
  const [first] = snapshots;
  if (first === undefined) return 'No full version of its server was captured, so there is no history yet.';
  if (snapshots.length === 1)
    return 'One full version of its server was captured, so there is nothing to compare it with yet.';
  const present = snapshots.filter(({ tools }) => tools.some((tool) => tool.name === name));
  const partial = versions.length - present.length;
  const since = present[0] === first ? ', the first among them' : '';
  const also = partial > 0 ? `, and in ${countOf(partial, 'partial one')}, which counts for no step` : '';
  return `It is in ${present.length} of ${snapshots.length} full versions that were captured${since}${also}.`;
}

/** Everything that a tool's page shows of its history. */
export type ToolHistoryView = ReturnType<typeof viewToolHistory>;

export function viewToolHistory(tool: AssessedTool & { readonly onServer: AssessedServer }) {
  const history = traceServer(tool.onServer);
  const steps = indexSteps(history, tool.onServer.tools).get(tool.slug) ?? [];
  const presence = describePresence(history, tool);
  return {
    summary: history.steps.length > 0 && steps.length === 0 ? `${presence} Nothing of it has changed.` : presence,
    steps: steps.slice(0, MOST_STEPS).map((each) => viewStep(tool.server, each)),
    more: urls.serverChanges(tool.server),
    leftOut: Math.max(0, steps.length - MOST_STEPS),
  };
}
