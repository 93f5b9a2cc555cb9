import type { Problem } from '../../catalog/schema/problem.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { inspectAnswer } from './inspect-answer.ts';
import type { LineChannel } from './line-channel.ts';
import { readMessages, type JsonObject } from './read-messages.ts';
import { RefusedRequest } from './refused-request.ts';

/** How much of what is no message is kept, in UTF-16 units. */
const LOG_LENGTH = 2_000;
const METHOD_NOT_FOUND = -32_601;

interface Waiting {
  readonly method: string;
  readonly resolve: (result: Json) => void;
  readonly reject: (error: RefusedRequest) => void;
}

/** What a server was told, and may repeat. */
export interface Confidences {
  /** The throw-away folders whose paths it knows. */
  readonly folders: readonly string[];
  /** Takes what must not be told on, such as real values, out of words of the server's. */
  readonly hide: (words: string) => string;
}

const NONE: Confidences = { folders: [], hide: (words) => words };

/**
 * Asks a server, and matches its answers, which are kept as they come: what a client's library reads into them, or
 * refuses, is lost. Answers what the server asks in turn, as a client without a person would.
 */
export class Connection {
  /** The method last asked for. */
  asked = 'initialize';
  /** Lines, or messages, that were none of the protocol's. */
  logLines = 0;
  /** The last of them. */
  lastLog = '';
  /** Whether the client said that it has roots. */
  hasRoots = false;
  /** The lists, as `tools`, that the server said to be others now. */
  readonly changed = new Set<string>();
  readonly confidences: Confidences;
  #channel: LineChannel;
  #source: string;
  #nextId = 1;
  #waiting = new Map<string, Waiting>();
  /** The first of each method and kind. */
  #problems = new Map<string, Problem>();

  /** `source` is named in problems. */
  constructor(channel: LineChannel, source: string, confidences = NONE) {
    this.#channel = channel;
    this.#source = source;
    this.confidences = confidences;
    channel.onLine = (line, isDamaged = false) => this.#receive(line, isDamaged);
  }

  /** Warnings of what was wrong with the form of answers. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** Says which revision of the protocol all that is asked from now on is of. */
  setRevision(revision: string): void {
    this.#channel.setRevision(revision);
  }

  /** Sends a request and gives its raw result; rejects with a RefusedRequest where the server answers with an error. */
  ask(method: string, params: JsonObject): Promise<Json> {
    const id = this.#nextId++;
    this.asked = method;
    const answer = new Promise<Json>((resolve, reject) => {
      this.#waiting.set(String(id), { method, resolve, reject });
    });
    void this.#send({ id, method, params });
    return answer;
  }

  async notify(method: string): Promise<void> {
    await this.#send({ method });
  }

  async #send(message: JsonObject): Promise<void> {
    await this.#channel.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  #receive(line: string, isDamaged: boolean): void {
    const messages = readMessages(line);
    if (messages === null) {
      if (line.trim() === '') return;
      this.logLines += 1;
      this.lastLog = `${this.lastLog}\n${line}`.slice(-LOG_LENGTH).trim();
      return;
    }
    for (const message of messages) {
      const { id, method } = message;
      // What the server asks has ids of its own, which may well be those of what it was asked.
      if (typeof method !== 'string') this.#settle(message, line, isDamaged);
      else if (id !== undefined) this.#answer(id, method);
      else {
        const [, list] = /^notifications\/(\w+)\/list_changed$/.exec(method) ?? [];
        if (list !== undefined) this.changed.add(list);
      }
    }
  }

  #settle({ id, result, error }: JsonObject, line: string, isDamaged: boolean): void {
    // An error that names no request is about the only one that is open, which could not be read.
    const isNameless = (id === null || id === undefined) && error !== undefined && this.#waiting.size === 1;
    const key = isNameless ? [...this.#waiting.keys()][0] : typeof id === 'object' ? undefined : String(id);
    const waiting = this.#waiting.get(key ?? '');
    if (key === undefined || waiting === undefined) return;
    this.#waiting.delete(key);
    for (const problem of inspectAnswer({ method: waiting.method, line, isDamaged, source: this.#source })) {
      const kind = `${waiting.method} ${problem.code}`;
      if (!this.#problems.has(kind)) this.#problems.set(kind, problem);
    }
    if (result === undefined) waiting.reject(new RefusedRequest(error, this.confidences.hide));
    else waiting.resolve(result);
  }

  #answer(id: Json, method: string): void {
    if (method === 'ping') void this.#send({ id, result: {} });
    else if (method === 'roots/list' && this.hasRoots) void this.#send({ id, result: { roots: [] } });
    else void this.#send({ id, error: { code: METHOD_NOT_FOUND, message: 'Method not found' } });
  }
}
