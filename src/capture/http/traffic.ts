import { captureError, type CaptureError } from '../capture-error.ts';
import { OUTPUT_LIMIT } from '../confined-process.ts';
import type { HttpContext } from './explain-http-failure.ts';

/** More than the lists of any server take, page by page, by an order of magnitude. */
const MOST_REQUESTS = 2_000;
const MOST_MESSAGES = 10_000;

/** Counts what goes to and fro; each count throws a CaptureError once it is more than any list of tools needs. */
export class Traffic {
  #context: HttpContext;
  #requests = 0;
  #messages = 0;
  #bytes = 0;

  constructor(context: HttpContext) {
    this.#context = context;
  }

  request(): void {
    this.#requests += 1;
    if (this.#requests > MOST_REQUESTS) throw this.#flood(`wants more than ${MOST_REQUESTS} requests`);
  }

  message(): void {
    this.#messages += 1;
    if (this.#messages > MOST_MESSAGES) throw this.#flood(`sent more than ${MOST_MESSAGES} messages`);
  }

  bytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > OUTPUT_LIMIT) throw this.#flood(`sent more than ${OUTPUT_LIMIT / 1024 / 1024} MiB`);
  }

  #flood(what: string): CaptureError {
    const { source, asked } = this.#context;
    return captureError(
      { file: source },
      'too-much-output',
      `The server ${what} before it answered ${asked}.`,
      'No list of tools needs that much; leave the server out, or ask its maintainer.',
    );
  }
}
