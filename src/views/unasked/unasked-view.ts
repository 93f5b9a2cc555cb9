import { urls } from '../../catalog/urls.ts';
import { listUnasked, type AnsweredTool } from '../../policies/unasked/list-unasked.ts';
import { countOf } from '../describe-tool.ts';
import { viewUnaskedPolicy } from '../policies/policy-panel-view.ts';
import { decideServerIntents } from '../policies/server-intents.ts';
import { compareRisk, isForModel, type SiteServer, type SiteTool } from '../site.ts';
import { countByClient } from './client-counts.ts';
import { heldReasons } from './held-reasons.ts';

const viewTool = ({ tool, intent }: AnsweredTool<SiteTool>) => ({
  name: tool.name,
  href: urls.tool(tool.server, tool.slug),
  severity: tool.assessment.severity,
  reason: intent.reason,
});

/** The tools that run unasked by how often they may: freely first, then the higher limits. */
function groupByRate(unasked: readonly AnsweredTool<SiteTool>[]) {
  const byRate = Map.groupBy(unasked, ({ intent }) => intent.rateLimit?.max ?? Infinity);
  return [...byRate]
    .toSorted(([a], [b]) => b - a)
    .map(([rate, own]) => ({
      title: rate === Infinity ? 'Freely' : `Up to ${rate} calls a minute each`,
      tools: own.map(viewTool),
    }));
}

/** How much of a server may run without asking, in a sentence or two. */
function tellAnswer(count: number, total: number): string {
  if (total === 0) return 'It offers the model no tool.';
  if (count === 0) return `Nothing of it. A person looks at each call of its ${countOf(total, 'tool')}.`;
  if (count === total)
    return `All of it: ${countOf(total, 'tool')}, none of which does harm that a person would have to stop.`;
  return `${count} of its ${countOf(total, 'tool')}. For the other ${total - count} a person looks at each call, or they are kept from being called.`;
}

/** Everything that the page of what may run unasked shows. */
export type UnaskedView = ReturnType<typeof viewUnasked>;

/** What of a server may be approved without asking, and why not the rest; lists are of the tools that the model can call. */
export function viewUnasked(onServer: SiteServer) {
  const { server, tools } = onServer;
  const current = tools.filter(isForModel).toSorted(compareRisk);
  const { unasked, held } = listUnasked(current);
  const offered = tools.filter(({ isCurrent }) => isCurrent);
  return {
    path: urls.unasked(server.slug),
    title: `${server.name}: what may run without asking · Toolrisk`,
    summary: `${unasked.length} of ${countOf(current.length, 'tool')} of ${server.name} may be approved without asking a person each time: the list as a policy, and the reasons for the rest.`,
    answer: tellAnswer(unasked.length, current.length),
    count: unasked.length,
    total: current.length,
    ofApp: offered.length - current.length,
    free: groupByRate(unasked),
    held: held.map(({ reason, tools: own }) => ({ title: heldReasons[reason], tools: own.map(viewTool) })),
    clientsNote:
      'A client that can\u2019t count calls, or check what they hold, asks a person instead, and one that can\u2019t ask refuses: stricter, never milder.',
    clients: countByClient(server.slug, decideServerIntents(onServer).supervised),
    policy: viewUnaskedPolicy(onServer),
  };
}
