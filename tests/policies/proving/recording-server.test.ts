import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startRecordingServer } from '../../../src/policies/proving/recording-http.ts';
import { makeRecordingServer, type ReceivedCall } from '../../../src/policies/proving/recording-protocol.ts';
import { runProgram, startProgram, endProgram, workInFolder } from '../../../src/policies/proving/run-program.ts';

const definitions = [
  { name: 'a b', description: 'x', 'x-own': { deep: [1, null] }, inputSchema: { type: 'object', $defs: {} } },
  JSON.parse('{ "name": "=", "__proto__": { "kept": true } }') as Record<string, unknown>,
];

const ask = (id: number, method: string, params: object = {}) => JSON.stringify({ jsonrpc: '2.0', id, method, params });

it('serves definitions verbatim, unknown keys too', () => {
  const answer = makeRecordingServer(definitions, () => undefined);
  const [listed] = answer(ask(1, 'tools/list'));
  expect(JSON.stringify(listed)).toBe(`{"jsonrpc":"2.0","id":1,"result":{"tools":${JSON.stringify(definitions)}}}`);
});

it('takes the version of the client, where it knows it', () => {
  const answer = makeRecordingServer(definitions, () => undefined);
  expect(answer(ask(1, 'initialize', { protocolVersion: '2024-11-05' }))).toMatchObject([
    { result: { protocolVersion: '2024-11-05', capabilities: { tools: {} } } },
  ]);
  expect(answer(ask(1, 'initialize', { protocolVersion: '1' }))).toMatchObject([
    { result: { protocolVersion: '2025-11-25' } },
  ]);
});

it('keeps each call before it answers, and refuses what it does not know', () => {
  const kept: ReceivedCall[] = [];
  const answer = makeRecordingServer(definitions, (call) => kept.push(call));
  expect(answer(ask(1, 'tools/call', { name: 'a b', arguments: { x: 1 } }))).toMatchObject([
    { result: { isError: false } },
  ]);
  expect(answer(ask(2, 'tools/call', { name: 'none' }))).toMatchObject([{ result: { isError: true } }]);
  expect(kept).toEqual([
    { tool: 'a b', arguments: { x: 1 } },
    { tool: 'none', arguments: {} },
  ]);
  expect(answer(ask(3, 'server/discover'))).toMatchObject([{ error: { code: -32601 } }]);
  expect(answer(ask(4, 'constructor'))).toMatchObject([{ error: { code: -32601 } }]);
  expect(answer('{')).toMatchObject([{ id: null, error: { code: -32700 } }]);
  expect(answer('{"jsonrpc":"2.0","method":"notifications/initialized"}')).toEqual([]);
  expect(answer(`[${ask(5, 'ping')},${ask(6, 'resources/list')}]`)).toMatchObject([
    { id: 5, result: {} },
    { id: 6, result: { resources: [] } },
  ]);
});

it('runs as a program on standard input and output', () =>
  workInFolder(async (folder) => {
    const file = join(folder, 'definitions.json');
    const log = join(folder, 'log.jsonl');
    await writeFile(file, JSON.stringify(definitions));
    await writeFile(log, '');
    const args = ['src/policies/proving/recording-server.ts', file, log];
    const run = { command: process.execPath, args, environment: { HOME: folder }, directory: process.cwd() };
    const server = startProgram(run, 'pipe');
    let written = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
    // JSON may hold the line breaks of Unicode as they are, and the last line may have no end.
    server.stdin.end(`${ask(1, 'ping')}\n\n${ask(2, 'tools/call', { name: '=', arguments: { x: '\u2028ö\u2029' } })}`);
    await new Promise((resolve) => server.once('close', resolve));
    await endProgram(server);
    expect(written.trim().split('\n')).toHaveLength(2);
    expect(await readFile(log, 'utf8')).toBe('{"tool":"=","arguments":{"x":"\u2028ö\u2029"}}\n');
  }));

it('records over HTTP', async () => {
  const kept: ReceivedCall[] = [];
  const { url, stop } = await startRecordingServer(definitions, (call) => kept.push(call));
  try {
    const post = (body: string) => fetch(url, { method: 'POST', body });
    expect(await (await post(ask(1, 'tools/call', { name: '=', arguments: {} }))).json()).toMatchObject({ id: 1 });
    expect((await post('{"jsonrpc":"2.0","method":"notifications/initialized"}')).status).toBe(202);
    expect((await fetch(url)).status).toBe(405);
    expect(kept).toEqual([{ tool: '=', arguments: {} }]);
  } finally {
    await stop();
  }
});

it('runs a program with the given variables only, and ends it at its time-out', () =>
  workInFolder(async (folder) => {
    const run = { command: process.execPath, environment: { HOME: folder }, directory: folder };
    const shown = await runProgram({ ...run, args: ['-p', 'Object.keys(process.env).sort().join()'] });
    expect(shown).toMatchObject({ code: 0, stdout: 'HOME,PATH\n', isTimedOut: false });
    const slow = await runProgram({ ...run, args: ['-e', 'setInterval(() => {}, 1000)'], seconds: 0.5 });
    expect(slow).toMatchObject({ code: null, isTimedOut: true });
    await expect(runProgram({ ...run, command: '/nowhere', args: [] })).rejects.toThrow('ENOENT');
  }));
