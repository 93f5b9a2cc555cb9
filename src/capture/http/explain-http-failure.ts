import { captureError, type CaptureError } from '../capture-error.ts';
import type { RefusedRequest } from '../protocol/refused-request.ts';
import { showText } from '../show-text.ts';

/** What was being asked for, of whom. */
export interface HttpContext {
  /** The URL, as the source of the capture. */
  readonly source: string;
  /** The method that was being waited for. */
  readonly asked: string;
  /** Whether a person gave headers, so that a refusal is a refusal of them. */
  readonly hasHeaders: boolean;
}

/** In UTF-16 units: what is repeated of a server's own words. */
const MOST_WORDS = 300;

const TLS_REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  CERT_REVOKED: 'was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'hangs on one that is signed by itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes without those that it hangs on',
  UNABLE_TO_GET_ISSUER_CERT: 'hangs on one that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'hangs on one that is not trusted',
};

const REACH: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'nothing listens at that port',
  ECONNRESET: 'the server broke the connection off',
  EHOSTUNREACH: 'no way leads to the host',
  ENETUNREACH: 'no way leads to the host',
  ETIMEDOUT: 'the connection was not made in time',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not made in time',
  UND_ERR_SOCKET: 'the server broke the connection off',
};

const readCode = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** The error for a connection that was not made, or broke. `cause` is what the network said. */
export function explainBrokenConnection(cause: unknown, { source, asked }: HttpContext): CaptureError {
  const refuse = (code: string, message: string, hint: string) => captureError({ file: source }, code, message, hint);
  const code = readCode(cause);
  const said = cause instanceof Error ? showText(cause.message) : 'no reason given';
  const reason = TLS_REASONS[code];
  if (reason !== undefined)
    return refuse(
      'tls-error',
      `The server's certificate ${reason} (${code}), so that it may be anybody's.`,
      'Have it mended; a capture over a connection that is not secure would prove nothing. For an authority of your own, set NODE_EXTRA_CA_CERTS.',
    );
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS'))
    return refuse(
      'tls-error',
      `No secure connection could be made: ${said}.`,
      'Check that the port speaks https, and no plain http.',
    );
  return refuse(
    'not-reached',
    `The server could not be asked for ${asked}: ${REACH[code] ?? said}.`,
    'Check the URL, and that the server runs; then try again.',
  );
}

const readChallenge = (challenge: string): string => {
  const [, metadata] = /resource_metadata="?([^",\s]+)/i.exec(challenge) ?? [];
  if (metadata !== undefined) return ' It points to a sign-in by OAuth.';
  const [, scheme] = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)/.exec(challenge) ?? [];
  return scheme === undefined ? '' : ` It asks for ${scheme}.`;
};

/** The error for an answer whose status says that it is none. `words` is what the server says beside it. */
export function explainStatus(
  { status, challenge, words }: { readonly status: number; readonly challenge: string; readonly words: string },
  { source, asked, hasHeaders }: HttpContext,
): CaptureError {
  const says = words === '' ? '' : ` It says: ${showText(words.slice(0, MOST_WORDS))}`;
  const refuse = (code: string, message: string, hint: string) =>
    captureError({ file: source }, code, `${message}${says}`, hint);
  switch (status) {
    case 401:
      return refuse(
        'login-required',
        `The server wants to know who asks for ${asked} (401).${hasHeaders ? ' It does not accept the headers given.' : ''}${readChallenge(challenge)}`,
        'Nobody signs in during a capture. Where the server takes a token that you may use, give it with --header Authorization="Bearer …"; it is kept nowhere.',
      );
    case 403:
      return refuse(
        'access-refused',
        `The server does not allow ${asked} (403).${readChallenge(challenge)}`,
        hasHeaders
          ? 'Check what the token that you give may do.'
          : 'It may want a token (--header NAME=VALUE), or serve only its own clients or addresses.',
      );
    case 404:
    case 405:
      return refuse(
        'no-endpoint',
        `There is nothing at this URL that answers ${asked} (${status}).`,
        "Check the path in the server's own documentation, often /mcp; neither streamable HTTP nor the older transport, with a stream of events, was found here.",
      );
    case 429:
      return refuse('too-many-requests', 'The server wants to be asked less often (429).', 'Try again later.');
    default:
      return refuse(
        'http-error',
        `The server answers ${asked} with the status ${status}.`,
        status >= 500 ? 'Try again later.' : 'Check that it is an MCP server that speaks streamable HTTP.',
      );
  }
}

/** The error for a refusal that is none of the protocol's own; null for one that is. */
export const explainRefusal = ({ code, status, message }: RefusedRequest, context: HttpContext): CaptureError | null =>
  status === null || code !== 0 ? null : explainStatus({ status, challenge: '', words: message }, context);
