import { intend, listOthers, makeCall, type PinnedServer, type Scenario } from './scenario.ts';

/** Several servers that one policy is for; each is a scenario of its own, with its calls. */
export interface StackScenario {
  /** Stable kebab-case name. */
  readonly id: string;
  /** What it shows, in a few words. */
  readonly title: string;
  readonly servers: readonly Scenario[];
}

const TITLE = 'two servers in one policy, with tools of the same names';
const LATER = 'get_message_types';

const closed = [
  intend('get_lists', 'allow'),
  intend('get_campaigns', 'allow'),
  intend('get_campaign', 'allow'),
  intend('send_campaign', 'ask'),
  intend('delete_list', 'hide'),
];

const open = [
  intend('get_mailing_lists', 'allow'),
  intend('get_campaigns', 'hide'),
  intend('get_campaign', 'ask'),
  intend('send_campaign', 'hide'),
  intend('delete_mailing_list', 'hide'),
];

/**
 * One server with all else denied, and one whose rest is left untouched, of whose tools some have the names of tools of
 * the first. Takes Iterable's and listmonk's definitions.
 */
export const makeStack = (first: PinnedServer, second: PinnedServer): StackScenario => ({
  id: 'stack',
  title: TITLE,
  servers: [
    {
      id: 'stack',
      title: TITLE,
      snapshot: { server: first.server, version: first.version },
      definitions: first.tools,
      request: { alias: 'mail', scope: 'only', tools: closed, others: listOthers(first, closed, [LATER]) },
      calls: [
        makeCall('get_lists', { listType: 'Static' }),
        makeCall('get_campaigns'),
        makeCall('get_campaign', { id: 7 }),
        makeCall('send_campaign', { campaignId: 7 }),
        makeCall('delete_list', { listId: 3 }),
        makeCall('create_list', { name: 'readers' }, 'other-tool'),
        makeCall(LATER, {}, 'later-tool'),
      ],
    },
    {
      id: 'stack',
      title: TITLE,
      snapshot: { server: second.server, version: second.version },
      definitions: second.tools,
      request: {
        alias: 'lists',
        scope: 'rest',
        tools: open,
        others: listOthers(second, open, ['get_media_list']),
      },
      calls: [
        makeCall('get_mailing_lists'),
        makeCall('get_campaigns'),
        makeCall('get_campaign', { campaign_id: 7 }),
        makeCall('send_campaign', { campaign_id: 7 }),
        makeCall('delete_mailing_list', { list_id: 3 }),
        makeCall('get_media_list', {}, 'later-tool'),
      ],
    },
  ],
});
