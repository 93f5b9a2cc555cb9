import { defineForm } from './define-form.ts';

/** The servers that an organisation fixes for Claude Code. */
export const claudeCodeManaged = defineForm({
  id: 'claude-code-managed',
  title: 'Claude Code, managed',
  seenIn: 'Claude Code, where an administrator deploys its servers.',
  source: 'https://code.claude.com/docs/en/managed-mcp',
  fileNames: ['managed-mcp.json'],
  format: 'claude-code',
  example: JSON.stringify({
    mcpServers: {
      depot: { type: 'http', url: 'https://mcp.depot.example/mcp' },
      parcels: { type: 'stdio', command: '/usr/local/bin/parcels-mcp', args: ['--config', '/etc/parcels.json'] },
    },
  }),
  gives: ['depot', 'parcels'],
});
