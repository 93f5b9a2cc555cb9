import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { captureSource, type SourceCapture } from '../../../src/capture/capture-source.ts';
import { parseArguments } from '../../../src/capture/parse-arguments.ts';

const running = new Set<Server>();

/** Starts a server on a free port of 127.0.0.1, and gives its URL. */
export async function listen(server: Server, scheme = 'http'): Promise<string> {
  running.add(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}

export const serve = (handle: RequestListener): Promise<string> => listen(createServer(handle));

/** Ends every server that was started. */
export function stopServers(): void {
  for (const server of running) {
    server.close();
    server.closeAllConnections();
  }
  running.clear();
}

/** A message as a handler gets it. */
export interface Asked {
  readonly id?: number;
  readonly method: string;
  readonly params: { readonly cursor?: string };
}

export async function readAsked(request: IncomingMessage): Promise<Asked> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text || '{}') as Asked;
}

export const INITIALIZED = {
  protocolVersion: '2025-06-18',
  capabilities: { tools: {}, prompts: {} },
  serverInfo: { name: 'remote', version: '3.1.4' },
};

/** How a hand-made server answers one message. */
export type Answer = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

export const answerJson = ({ id }: Asked, response: ServerResponse, result: string): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`{"id":${id},"result":${result},"jsonrpc":"2.0"}`);
};

/** Starts a server that shakes hands as it should and leaves the rest to `answer`. */
export const serveByHand = (answer: Answer): Promise<string> =>
  serve(async (request, response) => {
    const asked = await readAsked(request);
    if (asked.method === 'initialize') answerJson(asked, response, JSON.stringify(INITIALIZED));
    else if (asked.id === undefined && request.method === 'POST') response.writeHead(202).end();
    else answer(asked, response, request);
  });

/** What a server of the SDK's was sent, in order. */
export interface Visit {
  readonly method: string;
  readonly session: string | undefined;
  readonly protocol: string | undefined;
  readonly authorization: string | undefined;
}

/** Starts a server of the SDK's that keeps sessions and lists its tools on three pages. */
export async function serveSdk(isJson: boolean): Promise<{ url: string; visits: Visit[] }> {
  const visits: Visit[] = [];
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const begin = async (): Promise<StreamableHTTPServerTransport> => {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      enableJsonResponse: isJson,
      onsessioninitialized: (id) => void sessions.set(id, transport),
    });
    const { server } = new McpServer(
      { name: 'remote', version: '3.1.4' },
      { capabilities: { tools: {}, resources: {}, prompts: {} } },
    );
    const pages = ['first', 'second', 'third'];
    server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
      const page = Number(params?.cursor ?? 0);
      const tools = [{ name: pages[page] ?? '', description: 'Does it.', inputSchema: { type: 'object' as const } }];
      return page < 2 ? { tools, nextCursor: String(page + 1) } : { tools };
    });
    server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [{ uri: 'note://1', name: 'one' }] }));
    server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [] }));
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    return transport;
  };
  const url = await serve(async (request, response) => {
    const { 'mcp-session-id': session, 'mcp-protocol-version': protocol, authorization } = request.headers;
    visits.push({
      method: request.method ?? '',
      session: session as string | undefined,
      protocol: protocol as string | undefined,
      authorization,
    });
    await (sessions.get(String(session)) ?? (await begin())).handleRequest(request, response);
  });
  return { url, visits };
}

/** Captures as `npm run ingest -- URL ARGS…` does, without keeping it. */
export const captureHttp = (url: string, args: readonly string[] = [], signal?: AbortSignal): Promise<SourceCapture> =>
  captureSource(parseArguments([url, '--timeout', '10', ...args]), '2026-11-21', {
    signal: signal ?? new AbortController().signal,
    report: () => undefined,
  });
