import { defineForm, PLAIN_KEYS } from './define-form.ts';

/** The servers of Factory. */
export const factory = defineForm({
  id: 'factory',
  title: 'Factory',
  seenIn: 'Factory’s droid: of a user, or of a project.',
  source: 'https://docs.factory.ai/factory-cli/configuration/mcp',
  fileNames: ['.factory/mcp.json', 'factory bridge/mcp.json'],
  example: JSON.stringify({
    mcpServers: { depot: { type: 'http', url: 'https://mcp.depot.example/mcp', disabled: false } },
  }),
  gives: ['depot'],
  keys: { ...PLAIN_KEYS, off: ['disabled'] },
});
