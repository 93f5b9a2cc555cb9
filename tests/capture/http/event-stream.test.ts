import { afterEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../capture-fixture.ts';
import { INITIALIZED, serve, stopServers } from './serve-http.ts';
import { serveOldSse } from './serve-old-sse.ts';
import { talkTo } from './talk.ts';

afterEach(stopServers);

describe('a server of the older transport', () => {
  it.each([400, 404, 405, 406])('is found by its stream of events where it refuses with %i', async (refusal) => {
    const { url, visits } = await serveOldSse({ refusal });
    const { channel, ask } = talkTo(url, { Authorization: 'made up' });
    expect(channel.transport).toBe('http');
    expect((await ask('initialize')).result).toEqual(INITIALIZED);
    expect(channel.transport).toBe('sse');
    await channel.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    expect((await ask('tools/list')).result).toMatchObject({ tools: [{ name: 'move' }] });
    expect((await ask('prompts/list')).error).toMatchObject({ code: -32601 });
    await channel.end();
    expect(visits.map(({ how, path, method }) => [how, path, method])).toEqual([
      ['POST', '/mcp', 'initialize'],
      ['GET', '/mcp', undefined],
      ['POST', '/messages?room=1', 'initialize'],
      ['POST', '/messages?room=1', 'notifications/initialized'],
      ['POST', '/messages?room=1', 'tools/list'],
      ['POST', '/messages?room=1', 'prompts/list'],
    ]);
    expect(new Set(visits.map(({ authorization }) => authorization))).toEqual(new Set(['made up']));
  });

  it.each([401, 403, 500])('is not looked for where the refusal decides nothing (%i)', async (refusal) => {
    const { url, visits } = await serveOldSse({ refusal });
    await problemsOf(talkTo(url).ask('initialize'));
    expect(visits.map(({ how }) => how)).toEqual(['POST']);
  });

  it.each(['https://elsewhere.example/messages', '//elsewhere.example/messages', 'http://[', 'data:,x'])(
    'is sent nothing at another address: %s',
    async (endpoint) => {
      const { url, visits } = await serveOldSse({ endpoint });
      const [problem] = await problemsOf(talkTo(url, { Authorization: 'made up' }).ask('initialize'));
      expect(problem?.code).toBe('foreign-endpoint');
      expect(visits).toHaveLength(2);
    },
  );

  it('is given up when its stream ends before it answered', async () => {
    const { url } = await serveOldSse({ breaksOff: true });
    const { ask } = talkTo(url);
    await ask('initialize');
    const [problem] = await problemsOf(ask('tools/list'));
    expect(problem).toMatchObject({
      code: 'no-answer',
      message: 'The server ended the stream of events before it answered tools/list.',
    });
  });
});

describe('a server that is of neither transport', () => {
  const answerGet = (status: number, type: string, body: string): Promise<string> =>
    serve((request, response) =>
      request.method === 'GET'
        ? response.writeHead(status, { 'content-type': type }).end(body)
        : response.writeHead(404, { 'content-type': 'text/plain' }).end('none'),
    );

  it.each([
    ['a page', 200, 'text/html', 'event: endpoint\ndata: /messages\n\n'],
    ['a refusal', 404, 'text/event-stream', 'event: endpoint\ndata: /messages\n\n'],
    ['a stream that names no address', 200, 'text/event-stream', 'data: {}\n\n'],
    ['nothing', 204, 'text/plain', ''],
  ])('is told by its first refusal: %s', async (_, status, type, body) => {
    const { error } = await talkTo(await answerGet(status, type, body)).ask('initialize');
    expect(error).toEqual({ message: 'none', httpStatus: 404 });
  });

  it('is told from one that wants to know who asks', async () => {
    const [problem] = await problemsOf(talkTo(await answerGet(401, 'text/plain', '')).ask('initialize'));
    expect(problem?.code).toBe('login-required');
  });

  it('is not waited for for ever', { timeout: 8_000 }, async () => {
    const url = await serve((request, response) =>
      request.method === 'GET'
        ? response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': wait\n\n')
        : response.writeHead(404).end(),
    );
    expect((await talkTo(url).ask('initialize')).error).toEqual({ message: '', httpStatus: 404 });
  });
});
