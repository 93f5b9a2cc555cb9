import { defineForm } from './define-form.ts';

/** The servers that Claude Desktop starts. */
export const claudeDesktop = defineForm({
  id: 'claude-desktop',
  title: 'Claude Desktop',
  seenIn: 'Claude Desktop.',
  source: 'https://modelcontextprotocol.io/quickstart/user',
  fileNames: ['claude_desktop_config.json'],
  example: JSON.stringify({
    mcpServers: {
      filesystem: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/Users/jo/Desktop'] },
    },
  }),
  gives: ['filesystem'],
});
