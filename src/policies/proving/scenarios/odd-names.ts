import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import type { Disposition, ToolIntent } from '../../intent.ts';
import { intend, makeCall, type PinnedServer, type Scenario, type ScenarioCall } from './scenario.ts';

interface OddTool {
  readonly definition: ToolDefinition;
  readonly intent: ToolIntent;
  readonly call: ScenarioCall;
}

/** Whose definition is served under another name, and how it is called. */
const MODELS = {
  hide: { tool: 'delete_list', arguments: { listId: 3 } },
  deny: { tool: 'delete_list', arguments: { listId: 3 } },
  ask: { tool: 'send_campaign', arguments: { campaignId: 7 } },
  allow: { tool: 'get_campaign', arguments: { id: 7 } },
  limit: { tool: 'get_list_size', arguments: { listId: 3 } },
} satisfies Record<Disposition, unknown>;

function serveUnder({ tools }: PinnedServer, name: string, disposition: Exclude<Disposition, 'limit'>): OddTool {
  const model = MODELS[disposition];
  const definition = tools.find((each) => each.name === model.tool);
  if (definition === undefined) throw new Error(`There is no definition of ${model.tool}.`);
  return {
    definition: { ...definition, name },
    intent: intend(name, disposition),
    call: makeCall(name, { ...model.arguments }),
  };
}

const describeServed = (server: PinnedServer, odd: readonly OddTool[]) => ({
  snapshot: { server: server.server, version: server.version },
  definitions: odd.map(({ definition }) => definition),
  calls: odd.map(({ call }) => call),
});

const TAIL = '_of_a_workspace_with_all_its_members_and_their_roles_and_the_addresses_of_each_of_them';

/** One to be hidden, one to be asked about, one to run, of each kind of odd name. */
const ODD_NAMES = [
  ['issues.delete-one', 'issues.send-one', 'issues.read-one'],
  ['delete it', 'send it', 'read it'],
  ['größe', 'längen', 'schön'],
  ['delete/this', 'send/this', 'read/this'],
  ['delete:that', 'send:that', 'read:that'],
  ['=', '==', '==='],
  [`delete${TAIL}`, `send${TAIL}`, `read${TAIL}`],
  ['DeleteIssue', 'SendIssue', 'ReadIssue'],
] as const;

/** Real definitions under names of odd characters and lengths. Takes Iterable's definitions. */
export function makeOddNames(server: PinnedServer): Scenario {
  const odd = ODD_NAMES.flatMap(([hidden, asked, allowed]) => [
    serveUnder(server, hidden, 'hide'),
    serveUnder(server, asked, 'ask'),
    serveUnder(server, allowed, 'allow'),
  ]);
  return {
    id: 'odd-names',
    title: 'names of odd characters and lengths',
    ...describeServed(server, odd),
    request: { alias: 'my-tracker', scope: 'only', tools: odd.map(({ intent }) => intent), others: [] },
  };
}

/** Real definitions under names that an engine may take for one another. Takes Iterable's definitions. */
export function makeMeetingNames(server: PinnedServer): Scenario {
  const odd = [
    serveUnder(server, 'issues.create', 'hide'),
    serveUnder(server, 'issues_create', 'allow'),
    serveUnder(server, 'pages_publish', 'allow'),
    serveUnder(server, 'pages-publish', 'ask'),
    serveUnder(server, 'List', 'deny'),
    serveUnder(server, 'list', 'allow'),
    serveUnder(server, 'issues_read', 'allow'),
  ];
  return {
    id: 'meeting-names',
    title: 'names that an engine may take for one another',
    ...describeServed(server, odd),
    request: { alias: 'tracker', scope: 'only', tools: odd.map(({ intent }) => intent), others: [] },
  };
}
