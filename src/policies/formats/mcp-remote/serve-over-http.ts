import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Peer } from './open-peer.ts';

interface Message {
  readonly id?: string | number;
  readonly method: string;
  readonly params?: unknown;
}

async function answer(peer: Peer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // No stream of messages of the server's own: it has none.
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const { id, method, params } = JSON.parse(await text(request)) as Message;
  if (id === undefined) {
    peer.tell(method, params);
    response.writeHead(202).end();
    return;
  }
  const given = await peer.ask(method, params);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', id, ...given }));
}

/** Serves a program that speaks on its standard input and output over streamable HTTP, on a port of the loopback. */
export async function serveOverHttp(peer: Peer): Promise<{ readonly address: string; readonly end: () => void }> {
  const server = createServer((request, response) => {
    answer(peer, request, response).catch((problem: unknown) => response.writeHead(500).end(String(problem)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
