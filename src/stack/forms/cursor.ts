import { defineForm } from './define-form.ts';

/** The servers of Cursor. */
export const cursor = defineForm({
  id: 'cursor',
  title: 'Cursor',
  seenIn: 'Cursor: of a project, or of a user.',
  source: 'https://cursor.com/docs/mcp',
  fileNames: ['.cursor/mcp.json'],
  format: 'cursor',
  example: JSON.stringify({
    mcpServers: {
      parcels: { command: 'npx', args: ['-y', 'parcels-mcp'], env: { PARCELS_KEY: '${env:PARCELS_KEY}' } },
      depot: { url: 'https://mcp.depot.example/mcp', headers: { 'X-Key': '${env:DEPOT_KEY}' } },
    },
  }),
  gives: ['parcels', 'depot'],
});
