import { intend, listOthers, makeCall, type PinnedServer, type Scenario } from './scenario.ts';

const reading = { argument: 'action', values: ['list', 'get'] };

const intents = [
  intend('teams', 'allow'),
  intend('environments', 'ask', { mildModes: reading }),
  intend('private_keys', 'deny', { mildModes: reading }),
  intend('cloud_tokens', 'hide', { mildModes: { argument: 'action', values: ['list'] } }),
];

/** Tools of which some ways of calling are harmless. Takes Coolify's definitions. */
export const makeModes = (server: PinnedServer): Scenario => ({
  id: 'modes',
  title: 'harmless ways of calling a harmful tool',
  snapshot: { server: server.server, version: server.version },
  definitions: server.tools,
  request: { alias: 'coolify', scope: 'only', tools: intents, others: listOthers(server, intents) },
  calls: [
    makeCall('teams', { action: 'list' }),
    makeCall('environments', { action: 'list', project_uuid: 'p1' }, 'mild-mode'),
    makeCall('environments', { action: 'get', project_uuid: 'p1', name: 'staging' }, 'mild-mode'),
    makeCall('environments', { action: 'delete', project_uuid: 'p1', name: 'staging' }, 'other-mode'),
    makeCall('private_keys', { action: 'list' }, 'mild-mode'),
    makeCall('private_keys', { action: 'delete', uuid: 'k1' }, 'other-mode'),
    makeCall('cloud_tokens', { action: 'list' }, 'mild-mode'),
    makeCall('cloud_tokens', { action: 'get', uuid: 't1' }, 'other-mode'),
    makeCall('projects', { action: 'list' }, 'other-tool'),
  ],
});
