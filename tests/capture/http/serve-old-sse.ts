import type { ServerResponse } from 'node:http';
import { INITIALIZED, readAsked, serve } from './serve-http.ts';

/** How a server of the older transport departs from a good one. */
export interface OldSseOptions {
  /** The status with which it refuses what is posted to its address for events. */
  readonly refusal?: number;
  /** What the event names as the address for messages. */
  readonly endpoint?: string;
  /** Whether the stream of events is ended where an answer should come. */
  readonly breaksOff?: boolean;
}

/** What a server of the older transport was asked: how, where, and for what. */
export interface SseVisit {
  readonly how: string;
  readonly path: string;
  readonly method: string | undefined;
  readonly authorization: string | undefined;
}

/** Starts a server of the transport of revision 2024-11-05: answers come over a stream of events. */
export async function serveOldSse(options: OldSseOptions = {}): Promise<{ url: string; visits: SseVisit[] }> {
  const { refusal = 405, endpoint = '/messages?room=1', breaksOff = false } = options;
  const visits: SseVisit[] = [];
  let stream: ServerResponse | null = null;
  const url = await serve(async (request, response) => {
    const { id, method } = await readAsked(request);
    const { method: how = '', url: path = '', headers } = request;
    visits.push({ how, path, method, authorization: headers.authorization });
    if (how === 'GET' && path === '/mcp') {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' });
      return response.write(`: hello\n\nevent: endpoint\ndata: ${endpoint}\n\n`);
    }
    if (how !== 'POST' || path !== '/messages?room=1') return response.writeHead(refusal).end('Not here');
    response.writeHead(202).end('Accepted');
    if (breaksOff && method === 'tools/list') return stream?.end();
    const result = { initialize: INITIALIZED, 'tools/list': { tools: [{ name: 'move', inputSchema: {} }] } }[method];
    const answer = result ? { result } : { error: { code: -32601, message: 'Method not found' } };
    return (
      id === undefined ||
      stream?.write(`event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', id, ...answer })}\n\n`)
    );
  });
  return { url, visits };
}
