import { afterEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../capture-fixture.ts';
import { INITIALIZED, answerJson, readAsked, serve, stopServers } from './serve-http.ts';
import { DISCOVERED, serveModern } from './serve-modern.ts';
import { ENVELOPE, talkTo } from './talk.ts';

afterEach(stopServers);

describe('a request that names its revision', () => {
  it.each(['json', 'events'] as const)('says the same in its headers, and is answered in %s', async (form) => {
    const { url, heard } = await serveModern(form);
    const { channel, ask } = talkTo(url, { Authorization: 'Bearer made-up' });
    expect((await ask('server/discover', ENVELOPE)).result).toEqual(DISCOVERED);
    expect((await ask('tools/list', ENVELOPE)).result).toMatchObject({ tools: [{ name: 'list_parcels' }] });
    await channel.end();
    expect(heard.map(({ how, headers }) => [how, headers['mcp-method'], headers['mcp-protocol-version']])).toEqual([
      ['POST', 'server/discover', '2026-07-28'],
      ['POST', 'tools/list', '2026-07-28'],
    ]);
    for (const { headers } of heard) expect(headers.authorization).toBe('Bearer made-up');
  });

  it('belongs to no session, and is not taken up again where it breaks off', async () => {
    const seen: string[] = [];
    const url = await serve(async (request, response) => {
      const { method } = await readAsked(request);
      seen.push(`${request.method} ${method} ${request.headers['mcp-session-id']}`);
      response.setHeader('mcp-session-id', 'kept');
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      return response.end('retry: 1\nid: 7\ndata:\n\n');
    });
    const { channel, ask } = talkTo(url);
    const problems = await problemsOf(ask('server/discover', ENVELOPE));
    expect(problems.map(({ code }) => code)).toEqual(['no-answer']);
    await channel.end();
    expect(seen).toEqual(['POST server/discover undefined']);
  });

  it.each([
    ['ui://depot/map', 'ui://depot/map'],
    ['ui://depot/straße', `=?base64?${Buffer.from('ui://depot/straße').toString('base64')}?=`],
    ['=?base64?eA==?=', `=?base64?${Buffer.from('=?base64?eA==?=').toString('base64')}?=`],
    [' x', '=?base64?IHg=?='],
  ])('names what it reads in a header: %s', async (uri, header) => {
    const names: unknown[] = [];
    const url = await serve(async (request, response) => {
      names.push(request.headers['mcp-name']);
      answerJson(await readAsked(request), response, '{"contents":[]}');
    });
    await talkTo(url).ask('resources/read', { ...ENVELOPE, uri });
    expect(names).toEqual([header]);
  });
});

describe('a session of the older revisions', () => {
  it('names its id and the revision agreed on, from the first message after the handshake on', async () => {
    const seen: unknown[] = [];
    const url = await serve(async (request, response) => {
      const { headers, method: how } = request;
      const asked = await readAsked(request);
      seen.push([how, asked.method, headers['mcp-session-id'], headers['mcp-protocol-version'], headers['mcp-method']]);
      if (asked.method === 'initialize') response.setHeader('mcp-session-id', 'room-1');
      answerJson(asked, response, JSON.stringify(asked.method === 'initialize' ? INITIALIZED : { tools: [] }));
    });
    const { channel, ask } = talkTo(url);
    await ask('initialize');
    channel.setRevision('2025-06-18');
    await ask('tools/list');
    await channel.end();
    expect(seen).toEqual([
      ['POST', 'initialize', undefined, undefined, undefined],
      ['POST', 'tools/list', 'room-1', '2025-06-18', undefined],
      ['DELETE', undefined, 'room-1', '2025-06-18', undefined],
    ]);
  });
});

describe('a refusal', () => {
  const refuse = (status: number, body: string, type = 'application/json'): Promise<string> =>
    serve((_, response) => response.writeHead(status, { 'content-type': type }).end(body));

  it('of the protocol is handed out with its data, whatever its id', async () => {
    const error = { code: -32022, message: 'Unsupported protocol version', data: { supported: ['2025-06-18'] } };
    for (const id of [1, '1', null, undefined])
      for (const status of [200, 400, 404]) {
        const url = await refuse(status, JSON.stringify({ jsonrpc: '2.0', id, error }));
        const heard = await talkTo(url).ask('initialize');
        expect(heard.error).toEqual(status === 200 ? error : { ...error, httpStatus: status });
      }
  });

  it.each([400, 404, 405, 406, 415])('in other words is handed out with its status (%i)', async (status) => {
    const words = 'Bad Request: Unsupported protocol version (supported versions: 2025-06-18, 2024-11-05)';
    const { error } = await talkTo(await refuse(status, words, 'text/plain; charset=utf-8')).ask('initialize');
    expect(error).toEqual({ message: words, httpStatus: status });
  });

  it.each(['"no"', '[]', '{"error":"no"}', '{"error":{"code":7}', '', '{"jsonrpc":"2.0","id":8,"error":{}}'])(
    'that only looks like one of the protocol has no code: %s',
    async (body) => {
      const { error } = await talkTo(await refuse(400, body)).ask('initialize');
      expect(error).toEqual({ message: body, httpStatus: 400 });
    },
  );

  it.each([401, 403, 429, 500, 502, 503])('that decides nothing fails (%i)', async (status) => {
    const words = 'supported versions: 2025-06-18';
    const problems = await problemsOf(
      talkTo(await refuse(status, words, 'text/plain')).ask('server/discover', ENVELOPE),
    );
    expect(problems).toMatchObject([{ level: 'error', message: expect.stringContaining(`${status}`) as string }]);
  });

  it('of a notification stops nothing', async () => {
    const url = await serve(async (request, response) => {
      const asked = await readAsked(request);
      if (asked.id === undefined) response.writeHead(400).end('no id');
      else answerJson(asked, response, '{"tools":[]}');
    });
    const { channel, ask } = talkTo(url);
    await channel.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    expect((await ask('tools/list')).result).toEqual({ tools: [] });
  });
});

describe('bytes that are no UTF-8', () => {
  it.each(['application/json', 'text/event-stream'])('are replaced, and told of, in %s', async (type) => {
    const url = await serve(async (request, response) => {
      const { id } = await readAsked(request);
      const [before = '', after = ''] = `{"jsonrpc":"2.0","id":${id},"result":"?"}`.split('?');
      const answer = Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)]);
      response.writeHead(200, { 'content-type': type });
      response.end(
        type === 'application/json' ? answer : Buffer.concat([Buffer.from('data: '), answer, Buffer.from('\n\n')]),
      );
    });
    const { channel } = talkTo(url);
    const heard = new Promise((resolve) => (channel.onLine = (line, isDamaged) => resolve([line, isDamaged])));
    void channel.write('{"jsonrpc":"2.0","id":1,"method":"tools/list"}\n');
    expect(await heard).toEqual(['{"jsonrpc":"2.0","id":1,"result":"\ufffd"}', true]);
  });
});
