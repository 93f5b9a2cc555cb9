import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { findHonestResult } from './honest-results.ts';
import { MILLIONS, MISANSWERS } from './misanswer.ts';
import type { HttpMode } from './modes.ts';

/** Sends a response in place of the one that holds `body`. */
type Trick = (response: ServerResponse, body: Buffer, type: string) => void;

const status =
  (code: number, headers: Record<string, string>, text: string): Trick =>
  (response) =>
    void response.writeHead(code, headers).end(text);

function writeForEver(response: ServerResponse, text: string): void {
  const write = (): void => {
    while (!response.destroyed && response.write(text));
    if (!response.destroyed) response.once('drain', write);
  };
  write();
}

function drip(response: ServerResponse, body: Buffer, milliseconds: number): void {
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || at >= body.length) {
      clearInterval(timer);
      response.end();
    } else response.write(body.subarray(at, (at += 20)));
  }, milliseconds);
}

/** Ways to misuse HTTP. */
export const TRICKS = {
  none: (response, body, type) => void response.writeHead(200, { 'content-type': type }).end(body),
  'status-500': status(500, { 'content-type': 'text/plain' }, MILLIONS.causes),
  'status-400-in-json': status(400, { 'content-type': 'application/json' }, JSON.stringify({ error: MILLIONS.quotes })),
  'status-401': status(401, { 'www-authenticate': `Bearer ${'a="b", '.repeat(1_000)}` }, MILLIONS.letters),
  'status-404-page': status(404, { 'content-type': 'text/html' }, '<html>'.repeat(100_000)),
  'status-202': status(202, {}, ''),
  'status-204': status(204, {}, ''),
  'redirect-away': status(307, { location: 'http://192.0.2.1/mcp' }, ''),
  'redirect-in-a-circle': status(307, { location: '/mcp' }, ''),
  'redirect-nowhere': status(308, { location: 'http://[' }, ''),
  'a-page': status(200, { 'content-type': 'text/html' }, MILLIONS.spaces),
  'no-type': (response, body) => void response.writeHead(200).end(body),
  'gzip-bomb': (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(200_000_000, ' '))),
  'no-gzip': (response, body, type) =>
    void response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body),
  drip: (response, body, type) => drip(response.writeHead(200, { 'content-type': type }), body, 2),
  'endless-drip': (response, body, type) => drip(response.writeHead(200, { 'content-type': type }), body, 1_000),
  'is-silent': () => undefined,
  reset: (response) => response.socket?.destroy(),
  'reset-half-way': (response, body, type) => {
    response.writeHead(200, { 'content-type': type, 'content-length': String(body.length) });
    response.write(body.subarray(0, 30), () => response.socket?.destroy());
  },
  'endless-comments': (response) =>
    writeForEver(response.writeHead(200, { 'content-type': 'text/event-stream' }), `: ${'x'.repeat(10_000)}\n\n`),
  'endless-events': (response) =>
    writeForEver(response.writeHead(200, { 'content-type': 'text/event-stream' }), 'data: {}\n\n'.repeat(1_000)),
  'endless-body': (response) =>
    writeForEver(response.writeHead(200, { 'content-type': 'application/json' }), ' '.repeat(100_000)),
  'stays-open': (response, body) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${body.toString()}\n\n`),
  'half-an-event': (response, body) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`data: ${body.toString().slice(0, 40)}`),
  'long-headers': (response, body, type) =>
    void response.writeHead(200, { 'content-type': type, 'x-long': 'a'.repeat(100_000) }).end(body),
  'sessions-of-letters': (response, body, type) =>
    void response.writeHead(200, { 'content-type': type, 'mcp-session-id': 'a'.repeat(8_000) }).end(body),
} satisfies Record<string, Trick>;

export type TrickId = keyof typeof TRICKS;

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function respond(mode: HttpMode, text: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') return void response.writeHead(405).end();
  const { id, method, params } = JSON.parse(text) as { id?: number; method: string; params?: { cursor?: unknown } };
  if (id === undefined || method === undefined) return void response.writeHead(202).end();
  const isOpening = method === 'initialize' || method === 'server/discover';
  const isHere = mode.at === 'opening' ? isOpening : method === 'tools/list';
  const result = findHonestResult(method, mode.era);
  const error = { jsonrpc: '2.0', id, error: { code: -32_601, message: 'Method not found' } };
  const question = { id, method, cursor: params?.cursor, result: result ?? {} };
  const messages = result === null ? [JSON.stringify(error)] : MISANSWERS[isHere ? mode.answers : 'honest'](question);
  const bodies = messages.map((message) => Buffer.from(message));
  const [type, body] =
    mode.form === 'json' && messages.length === 1
      ? ['application/json', bodies[0] ?? Buffer.alloc(0)]
      : [
          'text/event-stream',
          Buffer.concat(bodies.flatMap((each) => [Buffer.from('data: '), each, Buffer.from('\n\n')])),
        ];
  TRICKS[isHere ? mode.trick : 'none'](response, body, type);
}

/** Starts a server that misbehaves on a free port of the loopback. */
export async function serveMode(mode: HttpMode): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    readBody(request).then(
      (text) => respond(mode, text, request, response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
