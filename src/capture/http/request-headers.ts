/** A message of the protocol's, as far as its way depends on it. */
export interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: { readonly _meta?: unknown; readonly [name: string]: unknown };
}

/** What a session of the older revisions has come to. */
export interface Session {
  /** Null where the server keeps none, or none yet. */
  readonly id: string | null;
  /** Null until one was agreed on. */
  readonly revision: string | null;
}

const REVISION = 'io.modelcontextprotocol/protocolVersion';
/** By method, the parameter that stands in a header too. */
const NAMED: Readonly<Record<string, string>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
};
/** What a header can hold as it is; all else is written in Base64. */
const PLAIN_VALUE = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;
const IN_BASE64 = /^=\?base64\?.*\?=$/;

const encodeValue = (value: string): string =>
  PLAIN_VALUE.test(value) && !IN_BASE64.test(value) ? value : `=?base64?${Buffer.from(value).toString('base64')}?=`;

/** The revision that a request names for itself, as those from 2026-07-28 on do; null for any other message. */
export function readEnvelope({ params }: Message): string | null {
  const meta = params?._meta;
  const revision: unknown = typeof meta === 'object' && meta !== null && REVISION in meta ? meta[REVISION] : null;
  return typeof revision === 'string' ? revision : null;
}

/** The headers of a session of the older revisions. */
export const describeSession = ({ id, revision }: Session): Record<string, string> => ({
  ...(id === null ? {} : { 'mcp-session-id': id }),
  ...(revision === null ? {} : { 'mcp-protocol-version': revision }),
});

/** The headers of a message that is posted: a request that names its revision tells all of itself, any other is the session's. */
export function describeMessage(message: Message, session: Session): Record<string, string> {
  const common = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const { method = '', params } = message;
  const revision = readEnvelope(message);
  if (revision === null) return { ...common, ...(method === 'initialize' ? {} : describeSession(session)) };
  const name = params?.[NAMED[method] ?? ''];
  return {
    ...common,
    'mcp-protocol-version': revision,
    'mcp-method': method,
    ...(typeof name === 'string' ? { 'mcp-name': encodeValue(name) } : {}),
  };
}
