import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { Json } from '../catalog/schema/tool-definition.ts';
import type { LineChannel } from './protocol/line-channel.ts';
import { RefusedRequest } from './protocol/refused-request.ts';

type JsonObject = { [key: string]: Json };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How much of what is no message is kept, in UTF-16 units. */
const LOG_LENGTH = 2_000;

/** Ids of our own requests start here, out of the way of the client's, which count from 0. */
const FIRST_ID = 1_000;

/**
 * Lets the SDK's client do the handshake and answer the server's own requests, and asks for lists beside it,
 * because the client's helpers drop keys they don't know and refuse a whole list for one odd schema.
 */
export class RawConnection implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  /** The result of `initialize` as served; null before. */
  initializeResult: Json = null;
  /** The method last asked for. */
  asked = 'initialize';
  /** Lines on standard output that were no messages. */
  logLines = 0;
  /** The last of them. */
  lastLog = '';
  #channel: LineChannel;
  #initializeId: unknown;
  #nextId = FIRST_ID;
  #waiting = new Map<Json, { resolve: (result: Json) => void; reject: (error: RefusedRequest) => void }>();

  constructor(channel: LineChannel) {
    this.#channel = channel;
  }

  async start(): Promise<void> {
    this.#channel.onLine = (line) => this.#receive(line);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if ('method' in message && message.method === 'initialize' && 'id' in message) this.#initializeId = message.id;
    await this.#channel.write(`${JSON.stringify(message)}\n`);
  }

  async close(): Promise<void> {
    this.onclose?.();
  }

  /** Sends a request and gives its raw result; rejects with a RefusedRequest where the server answers with an error. */
  ask(method: string, params: JsonObject): Promise<Json> {
    const id = this.#nextId++;
    this.asked = method;
    const answer = new Promise<Json>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#channel.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return answer;
  }

  #receive(line: string): void {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      message = null;
    }
    if (!isObject(message) || message['jsonrpc'] !== '2.0') {
      if (line.trim() === '') return;
      this.logLines += 1;
      this.lastLog = `${this.lastLog}\n${line}`.slice(-LOG_LENGTH).trim();
      return;
    }
    const { id, result, error } = message;
    // What the server asks has ids of its own, which may well be those of what it was asked.
    const isAnswer = message['method'] === undefined && id !== undefined;
    const waiting = isAnswer ? this.#waiting.get(id) : undefined;
    if (isAnswer && waiting !== undefined) {
      this.#waiting.delete(id);
      if (result === undefined) waiting.reject(new RefusedRequest(error));
      else waiting.resolve(result);
      return;
    }
    const isInitialize = isAnswer && id === this.#initializeId;
    this.onmessage?.(isInitialize ? this.#readInitialize(message) : (message as unknown as JSONRPCMessage));
  }

  /** Keeps the answer to `initialize`, and gives a form of it that the client judges: what it can't read it would wait for for ever. */
  #readInitialize({ id, result, error }: JsonObject): JSONRPCMessage {
    const answer = { jsonrpc: '2.0', id: id as number } as const;
    if (result === undefined) {
      const { code, message } = new RefusedRequest(error);
      return { ...answer, error: { code, message } };
    }
    this.initializeResult = result;
    return { ...answer, result: isObject(result) ? { ...result, _meta: undefined } : {} };
  }
}
