import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'undici';
import { CaptureError } from '../capture-error.ts';
import type { LineChannel } from '../protocol/line-channel.ts';
import { openEventStream } from './event-stream.ts';
import { explainBrokenConnection, type HttpContext } from './explain-http-failure.ts';
import { followEvents } from './follow-events.ts';
import { readJson, readRefusal, readType, refuseSilence, refuseType } from './read-answer.ts';
import { RemoteServer } from './remote-server.ts';
import { describeMessage, describeSession, readEnvelope, type Message, type Session } from './request-headers.ts';

/** How long the end of a session may take, in milliseconds. */
const GRACE = 2_000;
const SESSION = 'mcp-session-id';
/** How a server of the older transport refuses what is posted to its address for events. */
const NOT_POSTED = [400, 404, 405, 406];
/** A refusal that names revisions comes from a server that can be asked in one of them. */
const NAMES_REVISION = /\d{4}-\d{2}-\d{2}/;

/**
 * Carries messages to a server behind a URL: over streamable HTTP, each by itself where it names its revision and
 * within a session otherwise; or, where the server refuses that, over the older transport with its stream of events.
 */
export class HttpChannel implements LineChannel {
  onLine: (line: string, isDamaged?: boolean) => void = () => undefined;
  readonly failed: Promise<never>;
  #fail: (error: CaptureError) => void = () => undefined;
  #context: HttpContext & { asked: string };
  #server: RemoteServer;
  #session: Session = { id: null, revision: null };
  #told: Promise<void> = Promise.resolve();
  /** Where messages are posted, in the older transport. */
  #endpoint: URL | null = null;
  #ended = new AbortController();

  constructor(source: string, headers: ReadonlyMap<string, string>) {
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => undefined);
    this.#context = { source, asked: 'initialize', hasHeaders: headers.size > 0 };
    this.#server = new RemoteServer(this.#context, headers);
  }

  /** The transport that the server turned out to speak. */
  get transport(): 'http' | 'sse' {
    return this.#endpoint === null ? 'http' : 'sse';
  }

  setRevision(revision: string): void {
    this.#session = { ...this.#session, revision };
  }

  /** Sends a message; what goes wrong makes `failed` reject. A request waits until notifications before it have arrived. */
  async write(text: string): Promise<void> {
    const message = JSON.parse(text) as Message;
    if (message.id !== undefined && message.method !== undefined) {
      await this.#told;
      this.#context.asked = message.method;
    }
    const sent = this.#send(message, text).catch((error: unknown) => this.#fail(this.#explain(error)));
    if (message.id === undefined) this.#told = sent;
    await sent;
  }

  /** Ends the session, where there is one, and every connection. */
  async end(): Promise<void> {
    const headers = describeSession(this.#session);
    if (SESSION in headers) {
      const ended = this.#server.ask(this.#server.url, { method: 'DELETE', headers }).catch(() => undefined);
      await Promise.race([ended, sleep(GRACE, undefined, { ref: false })]);
    }
    this.#ended.abort();
    await this.#server.close();
  }

  async #send(message: Message, text: string): Promise<void> {
    const request = message.method === undefined ? undefined : message.id;
    const target = this.#endpoint ?? this.#server.url;
    const headers = describeMessage(message, this.#session);
    const response = await this.#server.ask(target, { method: 'POST', headers, body: text });
    if (!response.ok) return this.#readRefusal(response, message, text);
    const session = response.headers.get(SESSION);
    if (session !== null && readEnvelope(message) === null) this.#session = { ...this.#session, id: session };
    const isAnswered = request === undefined || this.#endpoint !== null;
    if (isAnswered || response.status === 202) {
      await response.body?.cancel();
      if (!isAnswered) throw refuseSilence(this.#context, 'accepts but does not answer');
      return;
    }
    await this.#readAnswer(response, message);
  }

  async #readAnswer(response: Response, message: Message): Promise<void> {
    const type = readType(response);
    if (type === 'application/json') {
      const { messages, isDamaged } = await readJson(response, message.id, this.#server);
      for (const each of messages) this.#deliver(each, isDamaged);
      return;
    }
    if (type === 'text/event-stream') {
      const followed = followEvents(response, this.#server, {
        request: message.id,
        // Later revisions have nothing to take up again.
        session: readEnvelope(message) === null ? () => describeSession(this.#session) : null,
        deliver: (each, isDamaged) => this.#deliver(each, isDamaged),
        signal: this.#ended.signal,
      });
      return void followed.catch((error: unknown) => this.#fail(this.#explain(error)));
    }
    await response.body?.cancel();
    throw refuseType(
      this.#context,
      type === '' ? 'without saying in what form' : `with ${type}, which is no form of MCP`,
    );
  }

  async #readRefusal(response: Response, message: Message, text: string): Promise<void> {
    const refusal = await readRefusal(response, message.method === undefined ? undefined : message.id, this.#server);
    if (refusal === null) return;
    const mayBeOlder = this.#endpoint === null && message.method === 'initialize';
    if (mayBeOlder && NOT_POSTED.includes(response.status) && !NAMES_REVISION.test(refusal)) {
      this.#endpoint = await openEventStream(this.#server, {
        onMessage: (each, isDamaged) => this.#deliver(each, isDamaged),
        onEnd: (error) =>
          this.#fail(
            error === undefined
              ? refuseSilence(this.#context, 'ended the stream of events before it answered')
              : this.#explain(error),
          ),
      });
      if (this.#endpoint !== null) return this.#send(message, text);
    }
    this.#deliver(refusal, false);
  }

  #deliver(text: string, isDamaged: boolean): void {
    this.#server.traffic.message();
    this.onLine(text, isDamaged);
  }

  #explain(error: unknown): CaptureError {
    if (error instanceof CaptureError) return error;
    return explainBrokenConnection((error as Error).cause ?? error, this.#context);
  }
}
