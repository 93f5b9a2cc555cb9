import type { Response } from 'undici';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { captureError, type CaptureError } from '../capture-error.ts';
import { explainStatus, type HttpContext } from './explain-http-failure.ts';
import { readText, splitMessages } from './read-messages.ts';
import type { Traffic } from './traffic.ts';

type JsonObject = { [key: string]: Json };

/** In bytes: what is read of an answer that is an error. */
const EXCERPT = 65_536;
/** In UTF-16 units: what is read of words that are none of the protocol's. */
const MOST_WORDS = 1_000;
/** What these say, they say by themselves, whatever stands in the answer. */
const PLAIN_STATUS = [401, 403, 407, 429];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readObject(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

const refuse = ({ source }: HttpContext, code: string, message: string, hint: string): CaptureError =>
  captureError({ file: source }, code, message, hint);

/** The error for an answer in a form that is none of the protocol's. */
export const refuseType = (context: HttpContext, how: string): CaptureError =>
  refuse(
    context,
    'wrong-content-type',
    `The server answers ${context.asked} ${how}.`,
    "Check the path in the server's own documentation: this may be that of a page for people.",
  );

/** The error for a response that holds no answer. */
export const refuseSilence = (context: HttpContext, how: string): CaptureError =>
  refuse(
    context,
    'no-answer',
    `The server ${how} ${context.asked}.`,
    'Try again; if it stays so, report it to the maintainer.',
  );

/** The type of a response's body, without its parameters. */
export const readType = ({ headers }: Response): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * The message if it answers the request with the id `request`, else null. An error without an id is the request's that
 * it came in response to, and is given its id.
 */
export function adoptAnswer(text: string, request: unknown): string | null {
  const message = readObject(text);
  const { id, method, error } = message;
  if (method !== undefined || request === undefined) return null;
  if (id === request || (typeof id === 'string' && id === String(request))) return text;
  return (id === null || id === undefined) && isObject(error) ? JSON.stringify({ ...message, id: request }) : null;
}

/**
 * The answer that a status which refuses comes to, as a message with the status in its error: an error of the
 * protocol's as it is, any other words as one without a code; null where what was sent wants no answer. Throws a
 * CaptureError for a status that decides nothing.
 */
export async function readRefusal(
  response: Response,
  request: unknown,
  { context, traffic }: { readonly context: HttpContext; readonly traffic: Traffic },
): Promise<string | null> {
  const { status, headers } = response;
  const { text } = await readText(response.body, (bytes) => traffic.bytes(bytes), EXCERPT);
  const [first] = PLAIN_STATUS.includes(status) ? [] : (splitMessages(text) ?? []);
  const { error } = readObject(adoptAnswer(first ?? '', request) ?? '');
  const isProse = /^text\/plain|json/.test(readType(response));
  const words = isProse ? text.slice(0, MOST_WORDS).trim() : '';
  const isDecided = status >= 400 && status < 500 && !PLAIN_STATUS.includes(status);
  if (!isObject(error) && !isDecided)
    throw explainStatus({ status, challenge: headers.get('www-authenticate') ?? '', words }, context);
  if (request === undefined) return null;
  const told = isObject(error) ? error : { message: words };
  return JSON.stringify({ jsonrpc: '2.0', id: request, error: { ...told, httpStatus: status } });
}

/** The messages of a response in JSON, and whether bytes which are no UTF-8 were replaced in them. Throws a CaptureError where none of them is the answer. */
export async function readJson(
  response: Response,
  request: unknown,
  { context, traffic }: { readonly context: HttpContext; readonly traffic: Traffic },
): Promise<{ readonly messages: readonly string[]; readonly isDamaged: boolean }> {
  const { text, isDamaged } = await readText(response.body, (bytes) => traffic.bytes(bytes));
  const messages = splitMessages(text);
  if (messages === null) throw refuseType(context, 'with what it says is JSON, but is not');
  if (!messages.some((message) => adoptAnswer(message, request) !== null))
    throw refuseSilence(context, 'responds, but not with an answer to');
  return { messages: messages.map((message) => adoptAnswer(message, request) ?? message), isDamaged };
}
