import { defineForm, PLAIN_KEYS, readAllowed, someServerHas } from './define-form.ts';

/** The servers in the settings of Gemini CLI. */
export const geminiCli = defineForm({
  id: 'gemini-cli',
  title: 'Gemini CLI',
  seenIn: 'Gemini CLI: of a user, or of a project; extensions of it.',
  source: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md',
  language: 'jsonc',
  allows: ['comments'],
  fileNames: ['.gemini/settings.json', 'gemini-extension.json'],
  format: 'gemini-cli',
  example: JSON.stringify({
    mcp: { excluded: ['old'] },
    mcpServers: {
      depot: { httpUrl: 'https://mcp.depot.example/mcp', headers: { 'X-Key': '$DEPOT_KEY' }, timeout: 5000 },
      parcels: { command: 'npx', args: ['-y', 'parcels-mcp'], trust: false, includeTools: ['list_parcels'] },
      old: { url: 'https://old.example/sse' },
    },
  }),
  gives: ['depot', 'parcels', 'old'],
  keys: { ...PLAIN_KEYS, url: ['httpUrl', 'url'], prefers: 'url' },
  read: readAllowed,
  isTold: someServerHas('httpUrl', 'trust', 'includeTools', 'excludeTools'),
});
