import { afterEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { ODD_TOOLS } from '../../fixtures/servers/odd-answer.ts';
import { problemsOf } from '../capture-fixture.ts';
import { answerJson, captureHttp, readAsked, serve, serveByHand, serveSdk, stopServers } from './serve-http.ts';

afterEach(stopServers);

const TOKEN = 'Bearer t0ken-t0ken-t0ken';
const namesIn = (pages: readonly Json[]): string[] =>
  pages.flatMap((page) => (page as { tools: { name: string }[] }).tools.map(({ name }) => name));

describe.each([
  ['JSON', true],
  ['events', false],
])('a server that answers in %s', (_, isJson) => {
  it('is asked for every list, page by page, in one session, which is ended, and that again and again', async () => {
    const { url, visits } = await serveSdk(isJson);
    const { capture, problems } = await captureHttp(url, ['--header', `Authorization=${TOKEN}`]);
    expect(problems).toEqual([]);
    expect(namesIn(capture.results['tools/list'])).toEqual(['first', 'second', 'third']);
    expect(capture.results['tools/list']).toHaveLength(3);
    expect(capture.results['resources/list']).toEqual([{ resources: [{ uri: 'note://1', name: 'one' }] }]);
    expect(capture.results['prompts/list']).toEqual([{ prompts: [] }]);
    // It is asked twice, to tell what is another each time, once by a client that can do more, and in the other era.
    expect(visits).toHaveLength(28);
    expect(visits[27]).toMatchObject({ method: 'POST', session: undefined, protocol: '2026-07-28' });
    for (const session of [visits.slice(0, 9), visits.slice(9, 18), visits.slice(18, 27)]) {
      const [first, second, ...others] = session;
      expect(session.map(({ method }) => method)).toEqual([...Array<string>(8).fill('POST'), 'DELETE']);
      expect(first?.session).toBeUndefined();
      expect(second?.session).toBeDefined();
      expect(new Set(others.map((visit) => visit.session))).toEqual(new Set([second?.session]));
      expect(new Set(session.slice(1).map(({ protocol }) => protocol))).toEqual(new Set(['2025-11-25']));
    }
    expect(new Set(visits.map(({ authorization }) => authorization))).toEqual(new Set([TOKEN]));
  });

  it('is said to be one behind a URL, and leaves no value of a header', async () => {
    const { url } = await serveSdk(isJson);
    const { capture } = await captureHttp(url, ['--header', `Authorization=${TOKEN}`]);
    expect(capture.version).toBe('3.1.4');
    expect(capture.provenance).toMatchObject({
      source: url,
      kind: 'run',
      coverage: 'full',
      transport: 'http',
      variablesSet: ['Authorization'],
    });
    expect(capture.recipe?.source).toBeNull();
    expect(capture.recipe?.note).toContain('Authorization');
    expect(JSON.stringify(capture)).not.toContain('t0ken');
    expect((await captureHttp(url)).capture.recipe?.source).toBe(url);
  });

  it('is kept to the letter: unknown keys, key order, odd schemas', async () => {
    const url = await serveByHand((asked, response) => {
      const { id, method } = asked;
      const result = method === 'tools/list' ? ODD_TOOLS : '{"prompts":[],"_meta":null}';
      if (isJson) return answerJson(asked, response, result);
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(': hello\n\nevent: message\ndata: {"jsonrpc":"2.0","method":"notifications/message",\n');
      response.write('data: "params":{"level":"info","data":"busy"}}\n\n');
      response.end(`data: {"result":${result},"jsonrpc":"2.0","id":${id}}\r\n\r\n`);
    });
    const { capture } = await captureHttp(url);
    expect(JSON.stringify(capture.results['tools/list'][0])).toBe(ODD_TOOLS);
    expect(capture.results['prompts/list']).toEqual([{ prompts: [], _meta: null }]);
  });
});

describe('a server with manners of its own', () => {
  it('may break a stream of events off, and go on where it is asked again', async () => {
    const resumed: unknown[] = [];
    const events = { 'content-type': 'text/event-stream' };
    const url = await serveByHand((asked, response, request) => {
      if (asked.method === 'prompts/list') return answerJson(asked, response, '{"prompts":[]}');
      if (request.method === 'POST')
        return response.writeHead(200, events).end(`retry: 10\nid: ${asked.id}\ndata:\n\n`);
      resumed.push(request.headers['last-event-id']);
      const message = { jsonrpc: '2.0', id: Number(request.headers['last-event-id']), result: { tools: [] } };
      return response.writeHead(200, events).end(`data: ${JSON.stringify(message)}\n\n`);
    });
    const { capture } = await captureHttp(url);
    expect(capture.results['tools/list']).toEqual([{ tools: [] }]);
    // Once each time that it is asked.
    expect(resumed).toEqual(['2', '2', '2']);
  });

  it('may ask back while it is asked', async () => {
    const heard: object[] = [];
    const url = await serve(async (request, response) => {
      const asked = await readAsked(request);
      const { id, method } = asked;
      if (method === undefined) heard.push(asked);
      if (method === 'initialize')
        return answerJson(
          asked,
          response,
          '{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"a","version":"1"}}',
        );
      if (method !== 'tools/list') return response.writeHead(202).end();
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"jsonrpc":"2.0","id":"back","method":"ping"}\n\n');
      while (heard.length === 0) await new Promise((done) => setTimeout(done, 5));
      return response.end(`data: ${JSON.stringify({ jsonrpc: '2.0', id, result: { tools: [] } })}\n\n`);
    });
    await captureHttp(url);
    expect(heard).toEqual([{ jsonrpc: '2.0', id: 'back', result: {} }]);
  });

  it('may give an error of the protocol a status of its own', async () => {
    const url = await serveByHand((asked, response) => {
      if (asked.method === 'tools/list') return answerJson(asked, response, '{"tools":[]}');
      response.writeHead(404, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ jsonrpc: '2.0', id: asked.id, error: { code: -32601, message: 'none' } }));
    });
    const { capture, problems } = await captureHttp(url);
    expect(capture.results['prompts/list']).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('may redirect within itself', async () => {
    const { url } = await serveSdk(true);
    const seen: string[] = [];
    const moved = await serve(async (request, response) => {
      seen.push(request.url ?? '');
      if (request.url === '/mcp') return response.writeHead(307, { location: '/v2/mcp' }).end();
      const answer = await fetch(url, {
        method: request.method ?? '',
        headers: Object.entries(request.headers).flatMap(([name, value]) =>
          /^(mcp-|accept$|content-type)/.test(name) ? [[name, String(value)] as [string, string]] : [],
        ),
        body: JSON.stringify(await readAsked(request)),
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      return response.end(await answer.text());
    });
    const { capture } = await captureHttp(moved);
    expect(namesIn(capture.results['tools/list'])).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set(['/mcp', '/v2/mcp']));
  });

  it('is not published where it repeats the token', async () => {
    const url = await serveByHand((asked, response, { headers }) =>
      answerJson(asked, response, JSON.stringify({ tools: [], note: `for ${headers.authorization?.slice(7)}` })),
    );
    const problems = await problemsOf(captureHttp(url, ['--header', `Authorization=${TOKEN}`]));
    expect(problems.map(({ code }) => code)).toEqual(['secret-repeated']);
    expect(JSON.stringify(problems)).not.toContain('t0ken');
  });
});
