import { defineForm } from './define-form.ts';

/** Commands of a terminal, each of which adds one server. Only what is a command is read so. */
export const mcpAdd = defineForm({
  id: 'mcp-add',
  title: 'Commands that add servers',
  seenIn: '`claude mcp add`, and the like of Codex, Gemini CLI, Qwen Code and opencode.',
  source: 'https://code.claude.com/docs/en/mcp',
  language: 'shell',
  fileNames: [],
  example: [
    'claude mcp add --transport http depot https://mcp.depot.example/mcp',
    'claude mcp add parcels --env PARCELS_KEY=made-up -- npx -y parcels-mcp@1.4.0',
  ].join('\n'),
  gives: ['depot', 'parcels'],
});
