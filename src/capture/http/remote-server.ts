import { Agent, fetch, type Response } from 'undici';
import { captureError, type CaptureError } from '../capture-error.ts';
import type { HttpContext } from './explain-http-failure.ts';
import { isLoopbackAddress, isPublicAddress, makeLookup } from './judge-address.ts';
import { isLoopbackUrl } from './read-mcp-url.ts';
import { Traffic } from './traffic.ts';

const MOST_REDIRECTS = 10;
/** What browsers and the SDK's client follow with the same method and body. */
const KEEPS_QUESTION = [307, 308];

/** What is asked of a server, beside the headers that a person gave. */
export interface HttpQuestion {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** Asks the server of one URL alone: at addresses of the public network, or of this machine where the URL names it. */
export class RemoteServer {
  readonly url: URL;
  readonly context: HttpContext;
  readonly traffic: Traffic;
  #given: Readonly<Record<string, string>>;
  #agent: Agent;

  constructor(context: HttpContext, headers: ReadonlyMap<string, string>) {
    this.url = new URL(context.source);
    this.context = context;
    this.traffic = new Traffic(context);
    this.#given = Object.fromEntries(headers);
    const lookup = makeLookup(isLoopbackUrl(this.url) ? isLoopbackAddress : isPublicAddress);
    // The limit over the whole capture is the only one on time.
    this.#agent = new Agent({ connect: { lookup }, headersTimeout: 0, bodyTimeout: 0 });
  }

  /** The response of `url`, or of where it redirects to within the server. Throws a CaptureError for any other redirect. */
  async ask(url: URL, question: HttpQuestion): Promise<Response> {
    let target = url;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      this.traffic.request();
      const headers = { ...this.#given, ...question.headers };
      const response = await fetch(target, { ...question, headers, redirect: 'manual', dispatcher: this.#agent });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return response;
      await response.body?.cancel();
      target = this.#follow(URL.parse(location, target), response.status);
    }
    throw this.#redirected('in a circle', 'Report it to the maintainer.');
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** A redirect to elsewhere is never followed: it isn't what was to be captured, and must not see headers. */
  #follow(target: URL | null, status: number): URL {
    if (target?.origin === this.url.origin && KEEPS_QUESTION.includes(status)) return target;
    const where = target === null ? 'no address' : `${target.origin}${target.pathname}`;
    throw this.#redirected(
      `to ${where} (${status}), which is not followed`,
      'Capture that address itself if it is where the server lives now.',
    );
  }

  #redirected(how: string, hint: string): CaptureError {
    const { source, asked } = this.context;
    return captureError({ file: source }, 'redirected', `The server redirects ${asked} ${how}.`, hint);
  }
}
