import { afterEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../capture-fixture.ts';
import { answerJson, captureHttp, INITIALIZED, readAsked, serve, stopServers } from './serve-http.ts';
import { DISCOVERED, serveModern } from './serve-modern.ts';
import { serveOldSse } from './serve-old-sse.ts';

afterEach(stopServers);

describe.each(['json', 'events'] as const)('a server of revision 2026-07-28 alone, in %s', (form) => {
  it('is captured as it wants to be asked', async () => {
    const { url, heard } = await serveModern(form);
    const { capture, problems } = await captureHttp(url);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(capture.version).toBe('3.1.4');
    expect(capture.results.initialize).toBeNull();
    expect(capture.results['server/discover']).toEqual(DISCOVERED);
    expect(capture.results['tools/list']).toMatchObject([{ cacheScope: 'private', tools: [{ name: 'list_parcels' }] }]);
    expect(capture.provenance).toMatchObject({ revision: '2026-07-28', transport: 'http', coverage: 'full' });
    expect(new Set(heard.map(({ how }) => how))).toEqual(new Set(['POST']));
    const ofNewEra = heard.filter(({ asked }) => asked.method !== 'initialize');
    expect(new Set(ofNewEra.map(({ headers }) => headers['mcp-protocol-version']))).toEqual(new Set(['2026-07-28']));
  });
});

describe('a server that demands a capability', () => {
  it('is captured with it, and said to be', async () => {
    const { url } = await serveModern('json', 'elicitation');
    const { capture } = await captureHttp(url);
    expect(capture.results['tools/list']).toMatchObject([{ tools: [{ name: 'list_parcels' }] }]);
    expect(capture.provenance).toMatchObject({ revision: '2026-07-28', capabilities: ['elicitation'] });
    expect(capture.configurations).toMatchObject([{ id: '2026-07-28-all', outcome: 'same' }]);
  });
});

describe('a server that answers server/discover, and speaks the older era within sessions alone', () => {
  it('has both said of it', async () => {
    const supportedVersions = ['2025-11-25', '2025-06-18'];
    const url = await serve(async (request, response) => {
      const asked = await readAsked(request);
      if (asked.id === undefined) return response.writeHead(202).end();
      if (asked.method === 'initialize') {
        response.setHeader('mcp-session-id', 'a1');
        return answerJson(asked, response, JSON.stringify(INITIALIZED));
      }
      if (asked.method === 'server/discover')
        return answerJson(asked, response, JSON.stringify({ ...DISCOVERED, supportedVersions }));
      if (request.headers['mcp-session-id'] !== 'a1')
        return response.writeHead(400, { 'content-type': 'text/plain' }).end('method is invalid during initialization');
      return answerJson(asked, response, asked.method === 'tools/list' ? '{"tools":[]}' : '{"prompts":[]}');
    });
    const { capture } = await captureHttp(url);
    expect(capture.provenance).toMatchObject({ revision: '2025-06-18', coverage: 'full' });
    expect(capture.results['server/discover']).toMatchObject({ supportedVersions });
    const way = capture.configurations.find(({ id }) => id === '2026-07-28');
    expect(way).toMatchObject({ outcome: 'refused' });
    expect(way?.note).toContain('method is invalid during initialization');
  });
});

describe('a server that shakes hands with anybody', () => {
  it('is asked in the era that it speaks once it says so', async () => {
    const { url: modern } = await serveModern();
    const url = await serve(async (request, response) => {
      const asked = await readAsked(request);
      if (asked.method === 'initialize') return answerJson(asked, response, JSON.stringify(INITIALIZED));
      const { 'mcp-protocol-version': revision = '', 'mcp-method': method = '' } = request.headers;
      if (revision !== '2026-07-28')
        return response
          .writeHead(400, { 'content-type': 'text/plain' })
          .end('Bad Request: Unsupported protocol version (supported versions: 2026-07-28)');
      const answer = await fetch(modern, {
        method: 'POST',
        headers: {
          accept: 'application/json, text/event-stream',
          'mcp-protocol-version': String(revision),
          'mcp-method': String(method),
        },
        body: JSON.stringify(asked),
      });
      return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    });
    const { capture } = await captureHttp(url);
    expect(capture.provenance).toMatchObject({ revision: '2026-07-28', coverage: 'full' });
    expect(capture.results.initialize).toBeNull();
    expect(capture.results['tools/list']).toMatchObject([{ tools: [{ name: 'list_parcels' }] }]);
  });
});

describe('a server of the older transport', () => {
  it('is captured, and said to be of it', async () => {
    const { url } = await serveOldSse();
    const { capture } = await captureHttp(url);
    expect(capture.results['tools/list']).toMatchObject([{ tools: [{ name: 'move' }] }]);
    expect(capture.provenance).toMatchObject({ transport: 'sse', revision: '2025-06-18', coverage: 'full' });
  });
});

describe('a server that takes older revisions alone', () => {
  const REFUSALS: [string, number, string, string][] = [
    [
      'words',
      400,
      'text/plain',
      'Bad Request: Unsupported protocol version (supported versions: 2025-06-18, 2024-11-05)',
    ],
    ['words in JSON', 400, 'application/json', '{"error":"use MCP 2025-06-18"}'],
    [
      'an error of the protocol',
      200,
      'application/json',
      '{"jsonrpc":"2.0","id":ID,"error":{"code":-32602,"message":"no","data":{"supported":["2025-06-18"]}}}',
    ],
  ];

  it.each(REFUSALS)('is asked again in one that it names in %s', async (_, status, type, body) => {
    const asked: unknown[] = [];
    const url = await serve(async (request, response) => {
      const message = await readAsked(request);
      const { protocolVersion } = (message.params ?? {}) as { protocolVersion?: string };
      if (message.method === 'initialize') asked.push(protocolVersion);
      if (message.id === undefined) return response.writeHead(202).end();
      if (message.method === 'tools/list') return answerJson(message, response, '{"tools":[]}');
      if (protocolVersion === '2025-06-18') return answerJson(message, response, JSON.stringify(INITIALIZED));
      return response.writeHead(status, { 'content-type': type }).end(body.replace('ID', String(message.id)));
    });
    const { capture } = await captureHttp(url);
    expect(capture.provenance.revision).toBe('2025-06-18');
    expect(asked.slice(0, 2)).toEqual(['2025-11-25', '2025-06-18']);
  });
});

describe('a refusal in the new era', () => {
  const serveOldEra = (status: number, words: string) =>
    serve(async (request, response) => {
      const asked = await readAsked(request);
      if (asked.id === undefined) return response.writeHead(202).end();
      if (asked.method === 'initialize') return answerJson(asked, response, JSON.stringify(INITIALIZED));
      if (asked.method === 'server/discover')
        return response.writeHead(status, { 'content-type': 'text/plain' }).end(words);
      return answerJson(asked, response, asked.method === 'tools/list' ? '{"tools":[]}' : '{"prompts":[]}');
    });

  it.each([400, 401, 403, 404, 500, 503])('with %i says nothing against what it answered before', async (status) => {
    const { capture } = await captureHttp(await serveOldEra(status, 'no'));
    expect(capture.results['tools/list']).toEqual([{ tools: [] }]);
    expect(capture.configurations.find(({ id }) => id === '2026-07-28')).toMatchObject({ outcome: 'refused' });
  });

  it('leaves no value of a header', async () => {
    const token = 't0ken-t0ken-t0ken';
    const url = await serveOldEra(400, `not for ${token}`);
    const { capture } = await captureHttp(url, ['--header', `Authorization=Bearer ${token}`]);
    expect(JSON.stringify(capture)).not.toContain(token);
  });

  it('with 401 in both eras wants a sign-in', async () => {
    const url = await serve((_, response) => response.writeHead(401).end());
    expect((await problemsOf(captureHttp(url))).map(({ code }) => code)).toEqual(['login-required']);
  });
});
