import { isIP } from 'node:net';
import type { Problem } from '../../catalog/schema/problem.ts';
import { isMadeUp } from '../../catalog/schema/recipe.ts';
import { isLoopbackAddress, isPublicAddress } from './judge-address.ts';

/** A server behind a URL, as a source of a capture. */
export interface HttpSource {
  readonly kind: 'http';
  /** As URL parsers write it. */
  readonly url: string;
}

const SECRET_NAME = /key|token|secret|pass|auth|sig|cred|session/i;

const nameHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Whether a URL names this machine literally: `localhost`, 127.0.0.0/8 or ::1. */
export function isLoopbackUrl(url: URL): boolean {
  const host = nameHost(url);
  return host === 'localhost' || (isIP(host) !== 0 && isLoopbackAddress(host));
}

/** Whether a part of the path or of the query may be a key to somebody's account; a URL is published as it is. */
const holdsSecret = ({ pathname, searchParams }: URL): boolean =>
  pathname.split('/').some((part) => !isMadeUp(part)) ||
  [...searchParams].some(([name, value]) => (SECRET_NAME.test(name) && value !== '') || !isMadeUp(value));

/** Reads the URL of an MCP server; gives the problem where it is none that may be asked. */
export function readMcpUrl(text: string): HttpSource | { readonly problem: Problem } {
  const refuse = (code: string, message: string, hint: string): { readonly problem: Problem } => ({
    problem: { code, level: 'error', file: code === 'secret-in-url' ? '-' : text, path: '', message, hint },
  });
  const url = URL.parse(text);
  if (url === null || url.hostname === '')
    return refuse('bad-url', 'It is no URL.', 'Write https://HOST/PATH, or http://127.0.0.1:PORT/PATH.');
  // The URL isn't repeated in the message: it may be a secret.
  if (url.username !== '' || url.password !== '' || holdsSecret(url))
    return refuse(
      'secret-in-url',
      'The URL holds what looks like a secret, and a URL is kept and published.',
      'Give a token with --header NAME=VALUE, which is kept nowhere, or leave out what the server can do without.',
    );
  url.hash = '';
  const host = nameHost(url);
  if (isLoopbackUrl(url)) return { kind: 'http', url: url.href };
  if (url.protocol !== 'https:')
    return refuse(
      'plain-http',
      'Plain http is for this machine alone: on the way, anybody could change what is captured.',
      'Use https, or a tunnel to a port of 127.0.0.1.',
    );
  if (isIP(host) !== 0 && !isPublicAddress(host))
    return refuse(
      'private-address',
      `${host} is no address of the public network.`,
      'Only servers on the public network, or on this machine by 127.0.0.1, ::1 or localhost, are captured.',
    );
  return { kind: 'http', url: url.href };
}
