import { defineForm } from './define-form.ts';

/** The servers of Continue, a list. */
export const continueForm = defineForm({
  id: 'continue',
  title: 'Continue',
  seenIn: 'Continue: its configuration, and blocks below .continue/mcpServers/.',
  source: 'https://docs.continue.dev/customize/deep-dives/mcp',
  language: 'yaml',
  fileNames: ['.continue/config.yaml'],
  format: 'continue',
  example: `name: Work
version: 1.0.0
schema: v1
mcpServers:
  - name: Parcels
    command: npx
    args: ["-y", "parcels-mcp"]
    env:
      PARCELS_KEY: \${{ secrets.PARCELS_KEY }}
  - name: Depot
    type: streamable-http
    url: https://mcp.depot.example/mcp
`,
  gives: ['Parcels', 'Depot'],
  isTold: (value) => Array.isArray(value['mcpServers']),
});
