import { defineForm, PLAIN_KEYS, readAt, startsServers } from './define-form.ts';

/** The extensions of goose. */
export const goose = defineForm({
  id: 'goose',
  title: 'goose',
  seenIn: 'goose, whose word for a server is extension.',
  source: 'https://block.github.io/goose/docs/guides/config-files',
  language: 'yaml',
  fileNames: ['goose/config.yaml'],
  example: `GOOSE_PROVIDER: anthropic
extensions:
  developer:
    type: builtin
    name: developer
    enabled: true
  parcels:
    type: stdio
    name: Parcels
    cmd: npx
    args: [-y, parcels-mcp]
    envs: {}
    env_keys: [PARCELS_KEY]
    enabled: true
  depot:
    type: streamable_http
    uri: https://mcp.depot.example/mcp
    enabled: false
`,
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, command: ['cmd'], variables: ['envs', 'env_keys'], url: ['uri'], on: ['enabled'] },
  read: readAt('extensions'),
  isTold: (value) => startsServers(value, 'extensions'),
});
