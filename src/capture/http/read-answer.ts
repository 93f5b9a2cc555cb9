import { captureError, type CaptureError } from '../capture-error.ts';
import { explainStatus, type HttpContext } from './explain-http-failure.ts';
import { readText, splitMessages, tapEvents, type CountBytes } from './read-messages.ts';

/** What a response answers, and where what it holds goes. */
export interface Exchange {
  readonly url: URL;
  readonly method: string;
  /** Id of the request that was posted; undefined where what was sent wants no answer. */
  readonly request: unknown;
  readonly context: HttpContext;
  readonly count: CountBytes;
  /** Called with each message, as text, that is to wait until the transport has seen the response, and knows the session. */
  readonly hold: (text: string) => void;
  /** Called with each message, as text, that comes after that. */
  readonly deliver: (text: string) => void;
  /** Called where a stream, read later, turns out to hold no answer. */
  readonly fail: (error: CaptureError) => void;
}

const SESSION = 'mcp-session-id';
/** In bytes: what is read of an answer that is an error. */
const EXCERPT = 4_096;
/** What these say, they say by themselves, whatever stands in the answer. */
const PLAIN_STATUS = [401, 403, 407, 429];

/** For the transport, in place of an answer that has been handed out already; it keeps the session. */
function settle({ headers }: Response): Response {
  const session = headers.get(SESSION);
  return new Response(null, { status: 202, headers: session === null ? {} : { [SESSION]: session } });
}

function isAnswerTo(text: string, request: unknown): boolean {
  if (request === undefined) return false;
  try {
    const { id, method } = (JSON.parse(text) ?? {}) as { id?: unknown; method?: unknown };
    return id === request && method === undefined;
  } catch {
    return false;
  }
}

const refuse = ({ source }: HttpContext, code: string, message: string, hint: string): CaptureError =>
  captureError({ file: source }, code, message, hint);

const refuseType = (context: HttpContext, how: string): CaptureError =>
  refuse(
    context,
    'wrong-content-type',
    `The server answers ${context.asked} ${how}.`,
    "Check the path in the server's own documentation: this may be that of a page for people.",
  );

const refuseSilence = (context: HttpContext, how: string): CaptureError =>
  refuse(
    context,
    'no-answer',
    `The server ${how} ${context.asked}.`,
    'Try again; if it stays so, report it to the maintainer.',
  );

/** A redirect to elsewhere is never followed: it isn't what was to be captured, and must not see headers. */
function checkRedirect({ status, headers }: Response, { url, context }: Exchange): void {
  const location = headers.get('location');
  if (status < 300 || status > 399 || location === null) return;
  const target = URL.parse(location, url);
  if (target?.origin === url.origin && (status === 307 || status === 308)) return;
  const where = target === null ? 'no address' : `${target.origin}${target.pathname}`;
  throw refuse(
    context,
    'redirected',
    `The server redirects ${context.asked} to ${where} (${status}), which is not followed.`,
    'Capture that address itself if it is where the server lives now.',
  );
}

async function readRefusal(response: Response, { context, request, count, hold }: Exchange): Promise<Response> {
  const { status, headers } = response;
  const text = await readText(response.body, count, EXCERPT);
  // Some servers give an error of the protocol's a status of its own.
  const [message] = PLAIN_STATUS.includes(status) ? [] : (splitMessages(text) ?? []);
  if (message === undefined || !isAnswerTo(message, request)) {
    const isProse = /^text\/plain|json/.test(headers.get('content-type') ?? '');
    const words = isProse ? text.slice(0, 300).trim() : '';
    throw explainStatus({ status, challenge: headers.get('www-authenticate') ?? '', words }, context);
  }
  hold(message);
  return settle(response);
}

async function readJson(response: Response, { context, request, count, hold }: Exchange): Promise<Response> {
  const messages = splitMessages(await readText(response.body, count));
  if (messages === null) throw refuseType(context, 'with what it says is JSON, but is not');
  for (const message of messages) hold(message);
  if (!messages.some((message) => isAnswerTo(message, request)))
    throw refuseSilence(context, 'responds, but not with an answer to');
  return settle(response);
}

function readEvents(response: Response, { context, method, request, count, deliver, fail }: Exchange): Response {
  let isAnswered = method !== 'POST';
  const tap = tapEvents({
    count,
    onMessage: (data) => {
      for (const message of splitMessages(data) ?? [data]) {
        deliver(message);
        isAnswered ||= isAnswerTo(message, request);
      }
    },
    onEnd: ({ hadEvents, isResumable }) => {
      if (isAnswered || isResumable) return;
      if (hadEvents) fail(refuseSilence(context, 'ended the stream of events before it answered'));
      else fail(refuseType(context, 'with what it says is a stream of events, but holds none'));
    },
  });
  return new Response(response.body?.pipeThrough(tap) ?? null, { headers: response.headers });
}

/**
 * Hands out what a response holds, and gives the response that the transport is to see in its place.
 * Throws a CaptureError where it is no answer, or none to be trusted.
 */
export async function readAnswer(response: Response, exchange: Exchange): Promise<Response> {
  const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (exchange.method !== 'POST')
    return response.ok && type === 'text/event-stream' ? readEvents(response, exchange) : response;
  checkRedirect(response, exchange);
  if (response.status >= 300 && response.status <= 399) return response;
  if (!response.ok) return readRefusal(response, exchange);
  if (exchange.request === undefined || response.status === 202) {
    await response.body?.cancel();
    if (exchange.request !== undefined) throw refuseSilence(exchange.context, 'accepts but does not answer');
    return settle(response);
  }
  if (type === 'application/json') return readJson(response, exchange);
  if (type === 'text/event-stream') return readEvents(response, exchange);
  await response.body?.cancel();
  throw refuseType(
    exchange.context,
    type === '' ? 'without saying in what form' : `with ${type}, which is no form of MCP`,
  );
}
