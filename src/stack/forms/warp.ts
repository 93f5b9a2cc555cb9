import { defineForm, someServerHas } from './define-form.ts';

/** The servers of Warp. */
export const warp = defineForm({
  id: 'warp',
  title: 'Warp',
  seenIn: 'Warp: of a user, or of a project.',
  source: 'https://docs.warp.dev/agents/capabilities/mcp',
  fileNames: ['.warp/.mcp.json'],
  example: JSON.stringify({
    mcpServers: { parcels: { command: 'npx', args: ['-y', 'parcels-mcp'], working_directory: '/home/jo/shop' } },
  }),
  gives: ['parcels'],
  isTold: someServerHas('working_directory'),
});
