import { setTimeout as sleep } from 'node:timers/promises';
import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { Agent, fetch } from 'undici';
import { CaptureError, captureError } from '../capture-error.ts';
import { OUTPUT_LIMIT } from '../confined-process.ts';
import type { LineChannel } from '../protocol/line-channel.ts';
import { explainBrokenConnection, type HttpContext } from './explain-http-failure.ts';
import { isLoopbackAddress, isPublicAddress, makeLookup } from './judge-address.ts';
import { readAnswer } from './read-answer.ts';
import { isLoopbackUrl } from './read-mcp-url.ts';

/** More than the lists of any server take, page by page, by an order of magnitude. */
const MOST_REQUESTS = 2_000;
const MOST_MESSAGES = 10_000;
/** How long the end of a session may take, in milliseconds. */
const GRACE = 2_000;

/**
 * Carries messages over streamable HTTP. The SDK's transport keeps the session and takes broken streams up again;
 * what it reads is read beside it, because it drops whole messages for one odd field.
 */
export class HttpChannel implements LineChannel {
  onLine: (line: string) => void = () => undefined;
  /** Rejects with a CaptureError once no answer can come any more; never resolves. */
  readonly failed: Promise<never>;
  #fail: (error: CaptureError) => void = () => undefined;
  #context: HttpContext;
  #agent: Agent;
  #transport: StreamableHTTPClientTransport;
  #told: Promise<void> = Promise.resolve();
  /** Messages that were read before the transport had seen the response they came in. */
  #early: string[] = [];
  #bytes = 0;
  #messages = 0;
  #requests = 0;

  constructor(source: string, headers: ReadonlyMap<string, string>) {
    const url = new URL(source);
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => undefined);
    this.#context = { source, asked: 'initialize', hasHeaders: headers.size > 0 };
    const lookup = makeLookup(isLoopbackUrl(url) ? isLoopbackAddress : isPublicAddress);
    // The limit over the whole capture is the only one on time.
    this.#agent = new Agent({ connect: { lookup }, headersTimeout: 0, bodyTimeout: 0 });
    this.#transport = new StreamableHTTPClientTransport(url, {
      requestInit: { headers: Object.fromEntries(headers) },
      fetch: (target, init) => this.#fetch(new URL(target), init ?? {}),
    });
    void this.#transport.start();
  }

  setRevision(version: string): void {
    this.#transport.setProtocolVersion(version);
  }

  /** Sends a message; what goes wrong makes `failed` reject. A request waits until notifications before it have arrived. */
  async write(text: string): Promise<void> {
    const message = JSON.parse(text) as JSONRPCMessage;
    if ('id' in message && 'method' in message) {
      await this.#told;
      this.#context = { ...this.#context, asked: message.method };
    }
    const sent = this.#transport
      .send(message)
      .then(() => this.#handOut())
      .catch((error: unknown) => this.#fail(this.#explain(error)));
    if (!('id' in message)) this.#told = sent;
    await sent;
  }

  /** Ends the session, where there is one, and every connection. */
  async end(): Promise<void> {
    const ended = this.#transport.terminateSession().catch(() => undefined);
    await Promise.race([ended, sleep(GRACE, undefined, { ref: false })]);
    await this.#transport.close();
    await this.#agent.destroy();
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    // A capture hears answers alone: the stream of what a server has to say unasked is not opened.
    if (init.method === 'GET' && !new Headers(init.headers).has('last-event-id'))
      return new Response(null, { status: 405 });
    this.#requests += 1;
    if (this.#requests > MOST_REQUESTS) throw this.#flood(`wants more than ${MOST_REQUESTS} requests`);
    const options = { ...init, dispatcher: this.#agent } as unknown as Parameters<typeof fetch>[1];
    const response = (await fetch(url, options)) as unknown as Response;
    const sent = JSON.parse((init.body as string | undefined) ?? '{}') as { id?: unknown; method?: unknown };
    return readAnswer(response, {
      url,
      method: init.method ?? 'GET',
      request: sent.method === undefined ? undefined : sent.id,
      context: this.#context,
      count: (bytes) => this.#count(bytes),
      hold: (text) => this.#early.push(text),
      deliver: (text) => this.#deliver(text),
      fail: (error) => this.#fail(error),
    });
  }

  #handOut(): void {
    for (const text of this.#early.splice(0)) this.#deliver(text);
  }

  #deliver(text: string): void {
    this.#messages += 1;
    if (this.#messages > MOST_MESSAGES) throw this.#flood(`sent more than ${MOST_MESSAGES} messages`);
    this.onLine(text);
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > OUTPUT_LIMIT) throw this.#flood(`sent more than ${OUTPUT_LIMIT / 1024 / 1024} MiB`);
  }

  #flood(what: string): CaptureError {
    const { source, asked } = this.#context;
    const error = captureError(
      { file: source },
      'too-much-output',
      `The server ${what} before it answered ${asked}.`,
      'No list of tools needs that much; leave the server out, or ask its maintainer.',
    );
    this.#fail(error);
    return error;
  }

  #explain(error: unknown): CaptureError {
    if (error instanceof CaptureError) return error;
    // What a response says by itself has been judged before; what is left is that its redirects have no end.
    if (error instanceof StreamableHTTPError)
      return captureError(
        { file: this.#context.source },
        'redirected',
        `The server redirects ${this.#context.asked} in a circle.`,
        'Report it to the maintainer.',
      );
    return explainBrokenConnection((error as Error).cause ?? error, this.#context);
  }
}
