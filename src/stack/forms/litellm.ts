import { defineForm, readAt, startsServers } from './define-form.ts';

/** The servers behind LiteLLM’s gateway. */
export const litellm = defineForm({
  id: 'litellm',
  title: 'LiteLLM',
  seenIn: 'The proxy of LiteLLM.',
  source: 'https://docs.litellm.ai/docs/mcp_config_reference',
  language: 'yaml',
  fileNames: [],
  format: 'litellm',
  example: `mcp_servers:
  depot:
    url: https://mcp.depot.example/mcp
    transport: http
    auth_type: bearer_token
  parcels:
    transport: stdio
    command: npx
    args: ["-y", "parcels-mcp"]
`,
  gives: ['depot', 'parcels'],
  read: readAt('mcp_servers'),
  isTold: (value) => startsServers(value, 'mcp_servers'),
});
