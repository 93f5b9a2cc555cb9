import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/catalog/schema/problem.ts';
import { problemsOf } from '../capture-fixture.ts';
import {
  answerJson,
  captureHttp,
  listen,
  serve,
  serveByHand,
  serveSdk,
  stopServers,
  type Answer,
} from './serve-http.ts';

afterEach(stopServers);

async function failureOf(url: string, args?: readonly string[], signal?: AbortSignal): Promise<Problem> {
  const [problem, ...others] = await problemsOf(captureHttp(url, args, signal));
  expect(others).toEqual([]);
  if (problem === undefined) throw new Error('no problem');
  expect(problem.file).toBe(url);
  return problem;
}

/** The failure where everything but the handshake is answered so. */
const failureWhere = async (answer: Answer, args?: readonly string[]): Promise<Problem> =>
  failureOf(await serveByHand(answer), args);

const EVENTS = { 'content-type': 'text/event-stream' };
const refuseAll = (status: number, headers: Record<string, string> = {}, body = ''): Promise<string> =>
  serve((_, response) => response.writeHead(status, headers).end(body));

describe('a server that wants to know who asks', () => {
  it('is told from others, and OAuth from other ways', async () => {
    const challenge = 'Bearer realm="x", resource_metadata="https://auth.example/.well-known/oauth-protected-resource"';
    const oauth = await failureOf(await refuseAll(401, { 'www-authenticate': challenge }));
    expect(oauth.code).toBe('login-required');
    expect(oauth.message).toContain('for initialize (401). It points to a sign-in by OAuth.');
    expect(oauth.hint).toContain('--header');
    const basic = await failureOf(await refuseAll(401, { 'www-authenticate': 'Basic realm="x"' }));
    expect(basic.message).toContain('It asks for Basic.');
  });

  it('may do so late, or refuse what it is given, without that being shown', async () => {
    const header = ['--header', 'Authorization=Bearer t0ken-t0ken-t0ken'];
    const { code, message } = await failureWhere((_, response, { headers }) => {
      response.writeHead(401, { 'content-type': 'text/plain' }).end(`not you,\n\u001b[31m${headers.authorization}`);
    }, header);
    expect(code).toBe('login-required');
    expect(message).toContain('for tools/list (401). It does not accept the headers given.');
    expect(message).toContain('It says: not you, ');
    expect(message).not.toMatch(/t0ken|\u001b/);
  });
});

it('an answer that nests without end is refused as such', async () => {
  const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const list = `{"tools":[{"name":"a","inputSchema":${nested}}]}`;
  const { code } = await failureWhere((asked, response) =>
    answerJson(asked, response, asked.method === 'tools/list' ? list : '{}'),
  );
  expect(code).toBe('too-deep');
});

describe('a status that is no answer is named', () => {
  it.each([
    [403, 'access-refused'],
    [404, 'no-endpoint'],
    [405, 'no-endpoint'],
    [429, 'too-many-requests'],
    [400, 'http-error'],
    [503, 'http-error'],
  ])('%i as %s', async (status, code) => {
    const problem = await failureOf(await refuseAll(status, { 'content-type': 'text/html' }, '<h1>No</h1>'));
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(String(status));
    expect(problem.message).not.toContain('<h1>');
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('to another host is not followed (%i)', async (status) => {
    const { url, visits } = await serveSdk(true);
    const { code, message } = await failureOf(await refuseAll(status, { location: `${url}?token=t0ken` }), [
      '--header',
      'X-Key=t0ken',
    ]);
    expect(code).toBe('redirected');
    expect(message).toContain(`to ${url} (${status})`);
    expect(visits).toEqual([]);
  });

  it('that would lose the question is not followed', async () => {
    expect((await failureOf(await refuseAll(302, { location: '/login' }))).code).toBe('redirected');
  });

  it('without end is not followed for ever', async () => {
    expect((await failureOf(await refuseAll(307, { location: '/mcp' }))).code).toBe('redirected');
  });
});

describe('an answer that is not what it says it is', () => {
  const send =
    (type: string, body: string): Answer =>
    ({ id }, response) =>
      void response.writeHead(200, { 'content-type': type }).end(body.replace('ID', String(id)));
  const ANSWER = '{"jsonrpc":"2.0","id":ID,"result":{"tools":[]}}';

  it.each([
    ['a page', 'text/html', '<h1>Welcome</h1>', 'wrong-content-type'],
    ['an answer that is called a page', 'text/html', ANSWER, 'wrong-content-type'],
    ['a page that is called JSON', 'application/json', '<h1>Welcome</h1>', 'wrong-content-type'],
    ['an answer that is called events', 'text/event-stream', ANSWER, 'wrong-content-type'],
    ['an answer to another question', 'application/json', ANSWER.replace('ID', '77'), 'no-answer'],
    ['events that answer nothing', 'text/event-stream', 'data: {"jsonrpc":"2.0","method":"x"}\n\n', 'no-answer'],
  ])('is refused: %s', async (_, type, body, code) => {
    const problem = await failureWhere(send(type, body));
    expect(problem.code).toBe(code);
    expect(problem.message).toContain('tools/list');
  });

  it('is refused: a promise to answer (202)', async () => {
    expect((await failureWhere((_, response) => void response.writeHead(202).end())).code).toBe('no-answer');
  });
});

describe('a server that gives too little or too much', () => {
  it('is given up when its time is over', async () => {
    const { code, message } = await failureWhere(() => undefined, ['--timeout', '0.3']);
    expect(code).toBe('no-answer');
    expect(message).toContain('did not answer tools/list within 0.3 seconds');
    const drip = await failureWhere(
      (_, response) => {
        response.writeHead(200, EVENTS);
        setInterval(() => response.write(': wait\n\n'), 20).unref();
      },
      ['--timeout', '0.3'],
    );
    expect(drip.message).toContain('within 0.3 seconds');
  });

  it('is given up when the person interrupts', async () => {
    const { code } = await failureOf(await serveByHand(() => undefined), [], AbortSignal.timeout(200));
    expect(code).toBe('interrupted');
  });

  it('is given up when the connection breaks off', async () => {
    const broken = await failureWhere((_, response) => {
      response.writeHead(200, EVENTS).write('data: {"jsonrpc":"2.0","method":"x"}\n\n');
      setTimeout(() => response.destroy(), 50);
    });
    expect(broken.code).toBe('no-answer');
    expect((await failureWhere((_, response) => void response.destroy())).code).toBe('not-reached');
  });

  const flood = (chunk: string): Answer => {
    const write = (response: ServerResponse): void => {
      while (!response.destroyed && response.write(chunk));
      response.once('drain', () => write(response));
    };
    return (_, response) => write(response.writeHead(200, EVENTS));
  };

  it.each([
    ['messages', `${'data: {"jsonrpc":"2.0","method":"x"}\n\n'.repeat(500)}`, '10000 messages'],
    ['comments', `: ${'x'.repeat(1_000_000)}\n`, '64 MiB'],
    ['one line', 'x'.repeat(1_000_000), '64 MiB'],
  ])('is given up when it sends %s without end', async (_, chunk, limit) => {
    const { code, message } = await failureWhere(flood(chunk));
    expect(code).toBe('too-much-output');
    expect(message).toContain(`more than ${limit} before it answered tools/list`);
  });

  it('is given up when it sends JSON without end', async () => {
    const json = await failureWhere((asked, response) =>
      answerJson(asked, response, JSON.stringify({ tools: [], padding: 'x'.repeat(70 * 1024 * 1024) })),
    );
    expect(json.code).toBe('too-much-output');
  });
});

describe('a connection that proves nothing', () => {
  it('is refused where the certificate is signed by itself', async () => {
    const read = (name: string) => readFileSync(`tests/fixtures/tls/${name}.pem`);
    const options = { cert: read('self-signed'), key: read('self-signed-key') };
    const visits: unknown[] = [];
    const server = createSecureServer(options, (request) => visits.push(request));
    const { code, message } = await failureOf(await listen(server, 'https'));
    expect(code).toBe('tls-error');
    expect(message).toContain('is signed by itself (DEPTH_ZERO_SELF_SIGNED_CERT)');
    expect(visits).toEqual([]);
  });

  it('is refused where the port speaks plain http', async () => {
    const url = (await serveByHand(() => undefined)).replace('http:', 'https:');
    const { code, hint } = await failureOf(url);
    expect(code).toBe('tls-error');
    expect(hint).toContain('plain http');
  });

  it('is told from none at all', async () => {
    const url = await serveByHand(() => undefined);
    stopServers();
    const { code, message } = await failureOf(url);
    expect(code).toBe('not-reached');
    expect(message).toContain('nothing listens at that port');
  });
});

describe('a server that answers with an error', () => {
  it('is quoted, on one line', async () => {
    const { code, message } = await failureWhere(({ id }, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32603, message: 'out\nof \u202eluck' } }));
    });
    expect(code).toBe('request-refused');
    expect(message).toMatch(/tools\/list is an error.*out of .*luck/);
    expect(message).not.toContain('\u202e');
  });
});
