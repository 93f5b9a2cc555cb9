import type { Json } from '../../catalog/schema/tool-definition.ts';
import { isObject } from './read-messages.ts';

/** What a server answers when it refuses a request. */
export class RefusedRequest extends Error {
  /** Of JSON-RPC; 0 where the answer has none. */
  readonly code: number;
  /** What the error says beside its words, as served; null where it says nothing. */
  readonly data: Json;
  /** The status of HTTP that the refusal came with; null where it came with none that refuses. */
  readonly status: number | null;

  /**
   * `error` is that of the answer; a channel that makes one up from a refusal of HTTP adds `httpStatus`. `hide` takes
   * out of its words what must not be told.
   */
  constructor(error: Json | undefined, hide: (words: string) => string = (words) => words) {
    const { code, message, data, httpStatus } = isObject(error) ? error : {};
    super(typeof message === 'string' ? hide(message) : 'no reason given');
    this.name = 'RefusedRequest';
    this.code = typeof code === 'number' ? code : 0;
    this.data = data ?? null;
    this.status = typeof httpStatus === 'number' ? httpStatus : null;
  }
}
