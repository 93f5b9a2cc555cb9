import { defineForm } from './define-form.ts';

/** The servers of LM Studio, in the words of Cursor. */
export const lmStudio = defineForm({
  id: 'lm-studio',
  title: 'LM Studio',
  seenIn: 'LM Studio.',
  source: 'https://lmstudio.ai/docs/app/mcp',
  fileNames: ['.lmstudio/mcp.json', 'lm-studio/mcp.json'],
  example: JSON.stringify({
    mcpServers: { depot: { url: 'https://mcp.depot.example/mcp', headers: { Authorization: 'Bearer <YOUR_TOKEN>' } } },
  }),
  gives: ['depot'],
});
