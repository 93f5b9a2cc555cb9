import type { Form } from '../form.ts';

const answer = (...names: readonly string[]): string =>
  JSON.stringify({
    jsonrpc: '2.0',
    id: 2,
    result: {
      tools: names.map((name) => ({ name, description: 'Works with parcels.', inputSchema: { type: 'object' } })),
    },
  });

/** How texts that are no plain JSON are written. */
export const texts: readonly Form[] = [
  {
    id: 'event-stream',
    title: 'A stream of events',
    seenIn: 'What curl -N saves of a server behind streamable HTTP.',
    example: `event: message\ndata: ${answer('delete_parcel')}\n\n`,
    gives: ['delete_parcel'],
  },
  {
    id: 'json-lines',
    title: 'JSON line by line',
    seenIn: 'Sessions over stdio, logs of clients and proxies.',
    example: [
      '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
      answer('list_parcels').replace('"id":2', '"id":1'),
    ].join('\n'),
    gives: ['list_parcels'],
  },
  {
    id: 'text-around-json',
    title: 'JSON among other lines',
    seenIn: 'What npm, npx and servers print before they answer; times before each message of a log.',
    example: `> depot@1.0.0 start\n> node index.js\n\n2026-11-29T10:00:00Z [depot] [info] Message from server: ${answer('delete_parcel')}\n`,
    gives: ['delete_parcel'],
  },
];

/** Where a module for it is there: the browser leaves it out. */
export const yamlText: Form = {
  id: 'yaml',
  title: 'YAML',
  seenIn: 'Registries of ToolHive, and whatever else JSON can say.',
  example: `tools:\n  - name: delete_parcel\n    description: Deletes a parcel for good.\n    arguments:\n      - name: id\n        type: string\n        desc: The parcel to delete.\n`,
  gives: ['delete_parcel'],
};
