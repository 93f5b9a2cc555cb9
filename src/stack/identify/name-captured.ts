import type { KnownServer } from '../stack.ts';

/** What was captured of a known server, in words: its package, else its repository, else the server at its address. */
export function nameCaptured({ keys }: KnownServer): string {
  const own = keys.find(({ kind }) => kind === 'package') ?? keys.find(({ kind }) => kind === 'repository');
  if (own?.kind === 'package') return `its package ${decodeURIComponent(own.purl.replace(/^pkg:[a-z]+\//, ''))}`;
  return own?.kind === 'repository' ? `what stands in ${own.url}` : 'the server at another address';
}

/** What is to be known where a publisher's remote server is meant by what was captured of another. */
export const tellRemote = (known: KnownServer): string =>
  `the publisher’s remote server; captured here is ${nameCaptured(known)}, which may offer other tools`;
