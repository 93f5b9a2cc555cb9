import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadServers } from '../../../src/catalog/load.ts';
import type { Server } from '../../../src/catalog/schema/server.ts';
import type { CaptureError } from '../../../src/capture/capture-error.ts';
import { parseArguments } from '../../../src/capture/parse-arguments.ts';
import { answerJson, INITIALIZED, readAsked, serve, serveSdk, stopServers } from './serve-http.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'ingest-url-'));
});
afterEach(async () => {
  stopServers();
  await rm(out, { recursive: true });
});

const ingest = (...args: string[]) =>
  new Promise<{ code: number | null; text: string }>((done) => {
    const child = spawn(process.execPath, ['scripts/ingest-server.ts', '--out', out, ...args]);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.on('close', (code) => done({ code, text }));
  });

describe('npm run ingest -- URL', () => {
  it('captures a server behind a URL, and says how to do it again', async () => {
    const { url } = await serveSdk(false);
    const { code, text } = await ingest(url, '--server', 'remote');
    expect(text).toContain('remote 3.1.4: 3 tools, run, full');
    expect(code).toBe(0);
    expect((await loadServers(out)).problems).toEqual([]);
    const server = JSON.parse(await readFile(join(out, 'remote/server.json'), 'utf8')) as Server;
    expect(server.capture).toMatchObject({ source: url, environment: {}, note: '' });
  });

  it('sends headers, and leaves their values nowhere', async () => {
    const { url } = await serveSdk(true);
    const { code, text } = await ingest(url, '--server', 'remote', '--header', 'Authorization=Bearer t0ken-t0ken');
    expect(code).toBe(0);
    const files = (await readdir(join(out, 'remote'), { recursive: true })).filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(2);
    for (const file of files) expect(await readFile(join(out, 'remote', file), 'utf8')).not.toContain('t0ken');
    expect(text).not.toContain('t0ken');
  });

  it('ends with 1 and writes nothing where the server wants a sign-in', async () => {
    const url = await serve((_, response) => response.writeHead(401).end());
    const { code, text } = await ingest(url, '--server', 'remote');
    expect(code).toBe(1);
    expect(text).toContain('error login-required');
    expect(await readdir(out)).toEqual([]);
  });
});

describe('a server that nobody has named', () => {
  const serveAs = (serverInfo: object): Promise<string> =>
    serve(async (request, response) => {
      const asked = await readAsked(request);
      if (asked.id === undefined) return response.writeHead(202).end();
      if (asked.method === 'initialize')
        return answerJson(asked, response, JSON.stringify({ ...INITIALIZED, capabilities: { tools: {} }, serverInfo }));
      return answerJson(
        asked,
        response,
        '{"tools":[{"name":"list_notes","description":"Lists notes.","inputSchema":{"type":"object"}}]}',
      );
    });

  it('is called what it calls itself, and by its host where another is called so', async () => {
    const first = await ingest(await serveAs({ name: 'Depot MCP Server', version: '2' }));
    expect(first.text).toContain('depot 2: 1 tools, run, full');
    expect(first.text).toContain(
      'Its slug is taken from what it calls itself, Depot MCP Server; another is given with --server',
    );
    const second = await ingest(await serveAs({ name: 'depot', version: '2' }));
    expect(second.text).toContain('127-0-0-1 2: 1 tools');
    expect(second.text).toContain('Its slug is taken from its host, 127.0.0.1, for another server is called depot');
    expect((await loadServers(out)).problems).toEqual([]);
  });

  it('is kept without a version where it says none, under the same name when it is captured again', async () => {
    const url = await serveAs({ name: 'mcp' });
    const first = await ingest(url);
    expect(first.code).toBe(0);
    expect(first.text).toContain('127-0-0-1 unversioned: 1 tools');
    expect(first.text).toContain('The server does not say its version: it is kept as unversioned.');
    expect(first.text).toContain('Its slug is taken from its host, 127.0.0.1;');
    expect((await ingest(url)).text).toContain('against unversioned: unchanged');
    expect(await readdir(out)).toEqual(['127-0-0-1']);
  });
});

describe('the arguments', () => {
  const messagesFor = (...args: string[]): string => {
    try {
      parseArguments(args);
    } catch (error) {
      return (error as CaptureError).problems.map(({ message }) => message).join('\n');
    }
    return '';
  };

  it('take headers for a URL, and variables for what is started here', () => {
    const { labels } = parseArguments(['https://mcp.example.com/mcp', '--header', 'X-Key=1=2']);
    expect([...labels.secrets]).toEqual([['X-Key', '1=2']]);
    expect(messagesFor('https://mcp.example.com/mcp', '--env', 'MODE=all')).toContain('--header NAME=VALUE');
    expect(messagesFor('npm:notes@1.0.0', '--header', 'X-Key=1')).toContain('--header is for servers behind a URL');
    expect(messagesFor('https://mcp.example.com/mcp', '--header', 's3cret')).not.toContain('s3cret');
  });
});
