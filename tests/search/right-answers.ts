import type { Search } from '../../src/search/engine/open-search.ts';
import { ask } from './open-drafted-search.ts';

/** A question with what is right: tools as `server/tool`, or servers by their slugs. */
export interface Question {
  readonly ask: string;
  readonly kind: string;
  readonly tools?: readonly string[];
  /** How many of the first five tools have to be right. */
  readonly least?: number;
  readonly servers?: readonly string[];
}

/** Of five servers, so many have to be right. */
const LEAST_SERVERS = 3;

/** Whether a search answers a question rightly, with what it found first. */
export async function answersRightly(search: Search, { ask: text, kind, tools, least = 1, servers = [] }: Question) {
  const { names, servers: hits } = await ask(search, text);
  const slugs = hits.map(({ server }) => server.slug).slice(0, 5);
  const isRight =
    tools !== undefined
      ? names.filter((name) => tools.includes(name)).length >= least
      : kind === 'server'
        ? slugs[0] === servers[0]
        : slugs.filter((slug) => servers.includes(slug)).length >= LEAST_SERVERS;
  return { isRight, found: (tools === undefined ? slugs : names).join(' ') };
}
