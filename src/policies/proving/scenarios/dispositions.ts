import { intend, limitTo, listOthers, makeCall, type PinnedServer, type Scenario } from './scenario.ts';

/** One tool for each rule; a tool that is left out of the request stands for one that a later version adds. */
const intents = [
  intend('get_lists', 'allow'),
  intend('delete_user_by_email', 'hide'),
  intend('delete_catalog', 'deny'),
  intend('send_campaign', 'ask'),
  intend('get_list_size', 'limit', limitTo(10)),
  intend('get_list_preview_users', 'allow', {
    argumentBounds: [{ argument: 'size', measure: 'value', minimum: 1, maximum: 100 }],
  }),
  intend('archive_campaigns', 'allow', {
    argumentBounds: [{ argument: 'campaignIds', measure: 'items', minimum: null, maximum: 3 }],
  }),
  intend('get_user_events_by_email', 'limit', {
    ...limitTo(30),
    argumentBounds: [{ argument: 'limit', measure: 'value', minimum: null, maximum: 50 }],
  }),
  intend('trigger_campaign', 'ask', {
    argumentBounds: [{ argument: 'listIds', measure: 'items', minimum: null, maximum: 1 }],
  }),
  // Its schema requires nothing, so that only the policy can stop a call without it.
  intend('cancel_email', 'allow', { requiredArguments: ['email'] }),
];

const LATER = 'get_message_types';
const email = 'reader@example.com';

const calls = [
  makeCall('get_lists', { listType: 'Static' }),
  makeCall('delete_user_by_email', { email }),
  makeCall('delete_catalog', { catalogName: 'archive' }),
  makeCall('send_campaign', { campaignId: 7 }),
  // No two alike: a client may take the same call over and over for a loop, and end it.
  ...Array.from({ length: 13 }, (_, i) =>
    makeCall('get_list_size', { listId: i + 1 }, i < 10 ? 'within-limit' : 'over-limit'),
  ),
  makeCall('get_list_preview_users', { listId: 3, size: 100 }, 'within-bounds'),
  makeCall('get_list_preview_users', { listId: 3, size: 1 }, 'within-bounds'),
  makeCall('get_list_preview_users', { listId: 3, size: 101 }, 'out-of-bounds'),
  makeCall('get_list_preview_users', { listId: 3, size: 0 }, 'out-of-bounds'),
  makeCall('get_list_preview_users', { listId: 3, size: '50' }, 'out-of-bounds'),
  makeCall('archive_campaigns', { campaignIds: [1, 2, 3] }, 'within-bounds'),
  makeCall('archive_campaigns', { campaignIds: [1, 2, 3, 4] }, 'out-of-bounds'),
  makeCall('archive_campaigns', { campaignIds: '1' }, 'out-of-bounds'),
  makeCall('get_user_events_by_email', { email, limit: 50 }, 'within-bounds'),
  makeCall('get_user_events_by_email', { email, limit: 51 }, 'out-of-bounds'),
  makeCall('trigger_campaign', { campaignId: 7, listIds: [3] }, 'within-bounds'),
  makeCall('trigger_campaign', { campaignId: 7, listIds: [3, 4] }, 'out-of-bounds'),
  makeCall('cancel_email', { campaignId: 7, email }),
  makeCall('cancel_email', { campaignId: 7 }, 'missing-argument'),
  makeCall('delete_list', { listId: 3 }, 'other-tool'),
  makeCall(LATER, {}, 'later-tool'),
];

/** Every rule, with all other tools of the server denied. Takes Iterable's definitions. */
export const makeDispositions = (server: PinnedServer): Scenario => ({
  id: 'dispositions',
  title: 'every rule, everything else denied',
  snapshot: { server: server.server, version: server.version },
  definitions: server.tools,
  request: { alias: 'iterable', scope: 'only', tools: intents, others: listOthers(server, intents, [LATER]) },
  calls,
});

const RULES = ['get_lists', 'delete_user_by_email', 'delete_catalog', 'send_campaign', 'get_list_size'];

/** Rules for some tools that leave the rest of the server untouched. Takes Iterable's definitions. */
export function makeRest(server: PinnedServer): Scenario {
  const tools = intents.filter(({ tool }) => RULES.includes(tool));
  return {
    id: 'rest',
    title: 'some rules, everything else untouched',
    snapshot: { server: server.server, version: server.version },
    definitions: server.tools,
    request: { alias: 'iterable', scope: 'rest', tools, others: listOthers(server, tools, [LATER]) },
    calls: [
      ...calls.filter(({ tool }) => RULES.includes(tool)),
      makeCall('delete_list', { listId: 3 }, 'other-tool'),
      makeCall(LATER, {}, 'later-tool'),
    ],
  };
}
