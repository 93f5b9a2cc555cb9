import { defineForm, PLAIN_KEYS, readAt, someAt, startsServers } from './define-form.ts';

/** The servers of Codex, each a table. */
export const codex = defineForm({
  id: 'codex',
  title: 'Codex',
  seenIn: 'Codex: of a user, or of a project that is trusted.',
  source: 'https://developers.openai.com/codex/mcp',
  language: 'toml',
  fileNames: ['.codex/config.toml', 'config.toml'],
  format: 'codex',
  example: `model = "gpt-5"

[mcp_servers.parcels]
command = "npx"
args = ["-y", "parcels-mcp@1.4.0"]

[mcp_servers.parcels.env]
PARCELS_REGION = "north"

[mcp_servers.depot]
url = "https://mcp.depot.example/mcp"
bearer_token_env_var = "DEPOT_TOKEN"
enabled = false
`,
  gives: ['parcels', 'depot'],
  keys: { ...PLAIN_KEYS, variables: ['env', 'env_vars'], on: ['enabled'] },
  read: readAt('mcp_servers'),
  isTold: (value) => startsServers(value, 'mcp_servers') && !someAt(value, 'transport', 'mcp_servers'),
});
