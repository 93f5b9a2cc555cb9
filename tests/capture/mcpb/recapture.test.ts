import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NOTES, Workshop } from '../all/registry.ts';
import { makeZip } from './make-zip.ts';

const SERVER = `
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  const serverInfo = { name: 'notes', version: '1.0.0' };
  const results = {
    initialize: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo },
    'tools/list': ${JSON.stringify(NOTES)},
  };
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] }));
});
`;

const makeBundle = (version: string): Buffer =>
  makeZip([
    {
      path: 'manifest.json',
      content: JSON.stringify({
        name: 'notes',
        version,
        server: { type: 'node', mcp_config: { command: 'node', args: ['index.js'] } },
      }),
    },
    { path: 'index.js', content: SERVER },
  ]);

let workshop: Workshop;
let server: Server;
let version = '1.0.0';
beforeEach(async () => {
  workshop = await Workshop.open();
  server = createServer((_, response) => response.end(makeBundle(version)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  server.close();
  await workshop.close();
});

it('is captured again from where it is, in the version that its manifest says', async () => {
  const source = `mcpb:http://127.0.0.1:${(server.address() as AddressInfo).port}/notes.mcpb`;
  await workshop.keep('notes', source, '1.0.0', NOTES.tools);
  expect((await workshop.recapture({ timeout: 20 }))['notes']).toMatchObject({
    problems: [],
    status: 'unchanged',
    source,
    version: '1.0.0',
  });
  version = '1.1.0';
  expect((await workshop.recapture({ timeout: 20 }))['notes']).toMatchObject({
    status: 'changed',
    source,
    version: '1.1.0',
    against: '1.0.0',
    isNewVersion: true,
    changed: [],
  });
});
