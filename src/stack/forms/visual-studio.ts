import { defineForm, readAt } from './define-form.ts';

/** The servers of Visual Studio, in the same words as those of VS Code. */
export const visualStudio = defineForm({
  id: 'visual-studio',
  title: 'Visual Studio',
  seenIn: 'Visual Studio: .mcp.json beside a solution, or in the home folder.',
  source: 'https://learn.microsoft.com/visualstudio/ide/mcp-servers',
  fileNames: ['.vs/mcp.json', '.mcp.json'],
  example: JSON.stringify({
    inputs: [],
    servers: { depot: { type: 'http', url: 'https://mcp.depot.example/mcp' } },
  }),
  gives: ['depot'],
  read: readAt('servers'),
});
