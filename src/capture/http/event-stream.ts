import type { Response } from 'undici';
import { captureError } from '../capture-error.ts';
import { explainStatus } from './explain-http-failure.ts';
import { readType } from './read-answer.ts';
import { isMessageEvent, readEvents } from './read-messages.ts';
import type { RemoteServer } from './remote-server.ts';

/** How long the server may take to name the address for messages, in milliseconds. */
const PATIENCE = 5_000;
const WANTS_LOGIN = [401, 403];

/** Who is told of what comes over the stream. */
export interface StreamListener {
  readonly onMessage: (text: string, isDamaged: boolean) => void;
  /** Called once, with what broke it where something did. */
  readonly onEnd: (error?: unknown) => void;
}

/** The address for messages that an event names. Throws a CaptureError where it is that of another server. */
function readEndpoint({ url, context }: RemoteServer, address: string): URL {
  const endpoint = URL.parse(address, url);
  if (endpoint?.origin === url.origin) return endpoint;
  throw captureError(
    { file: context.source },
    'foreign-endpoint',
    `The server's stream of events wants messages sent to ${endpoint === null ? 'no address' : endpoint.origin}, which is not where it is itself.`,
    'Nothing is sent there. Report it to the maintainer: behind a proxy, it may not know its own address.',
  );
}

async function open(server: RemoteServer, signal: AbortSignal): Promise<Response | null> {
  try {
    return await server.ask(server.url, { method: 'GET', headers: { accept: 'text/event-stream' }, signal });
  } catch {
    return null;
  }
}

/**
 * Opens the stream of the transport of revision 2024-11-05, and gives the address that messages are to be posted to;
 * null where the server has no such stream. Throws a CaptureError where it wants to know who asks.
 */
export async function openEventStream(server: RemoteServer, listener: StreamListener): Promise<URL | null> {
  const { context, traffic } = server;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  const stop = (): null => {
    clearTimeout(timer);
    giveUp.abort();
    return null;
  };
  const response = await open(server, giveUp.signal);
  if (response !== null && WANTS_LOGIN.includes(response.status)) {
    stop();
    const challenge = response.headers.get('www-authenticate') ?? '';
    throw explainStatus({ status: response.status, challenge, words: '' }, context);
  }
  if (response === null || !response.ok || readType(response) !== 'text/event-stream') return stop();
  return new Promise((resolve, reject) => {
    let endpoint: URL | null = null;
    const read = readEvents(
      response.body,
      (bytes) => traffic.bytes(bytes),
      (event, isDamaged) => {
        if (endpoint !== null && isMessageEvent(event)) listener.onMessage(event.data, isDamaged);
        if (endpoint !== null || event.event !== 'endpoint') return;
        endpoint = readEndpoint(server, event.data);
        clearTimeout(timer);
        resolve(endpoint);
      },
    );
    read.then(
      () => (endpoint === null ? resolve(stop()) : listener.onEnd()),
      (error: unknown) => {
        stop();
        if (endpoint === null) reject(error as Error);
        else listener.onEnd(error);
      },
    );
  });
}
