import slugify from '@sindresorhus/slugify';
import { readServerName } from '../catalog/read-answers.ts';
import { slugSchema, type Server } from '../catalog/schema/server.ts';
import type { Capture } from './capture.ts';
import { captureError } from './capture-error.ts';
import { findServer, readNewest, readServer } from './server-folder.ts';
import { showText } from './show-text.ts';
import { suggestSlug } from './suggest-slug.ts';

/** The slug of a server, and in one sentence where it was taken from; null where the source names it, or a person does. */
export interface NamedServer {
  readonly slug: string;
  readonly basis: string | null;
}

/** In UTF-16 units: a slug is part of paths. */
const LONGEST = 60;
/** What nearly every server is called, or found at. */
const SAYS_NOTHING = /^(?:mcp|server|www|api)$/;
const MOST_OF_A_NAME = 20;

const shorten = (slug: string): string => slug.slice(0, LONGEST).replace(/(?<!-)-+$/, '');

const keepTelling = (words: readonly string[]): string => words.filter((word) => !SAYS_NOTHING.test(word)).join('-');

/** Slugs that a server may have by what it calls itself and where it is, the best one first. */
function suggestNames({ results, provenance }: Capture): NamedServer[] {
  const { source } = provenance;
  const given = readServerName(results)?.slice(0, LONGEST) ?? '';
  const name = keepTelling(suggestSlug(given).split('-'));
  const hostname = URL.parse(source)?.hostname ?? '';
  const host = /^https?:/.test(source) ? keepTelling(slugify(hostname).split('-')) : '';
  const [byName, byHost] = [
    `Its slug is taken from what it calls itself, ${showText(given)}`,
    `Its slug is taken from its host, ${hostname}`,
  ];
  const both = name === '' || host === '' ? '' : `${name}-${host}`;
  const first = name || host;
  return [
    { slug: name, basis: byName },
    { slug: host, basis: name === '' ? byHost : `${byHost}, for another server is called ${name}` },
    { slug: both, basis: `${byName}, and its host, for other servers have either` },
    ...Array.from({ length: MOST_OF_A_NAME }, (_, i) => ({
      slug: first === '' ? '' : `${shorten(first).slice(0, LONGEST - 3)}-${i + 2}`,
      basis: `${name === '' ? byHost : byName}, with a number, for another server has it`,
    })),
  ]
    .map((named) => ({ ...named, slug: shorten(named.slug) }))
    .filter(({ slug }) => slugSchema.safeParse(slug).success);
}

/** The first suggested slug that no other server below `root` has; null where there is none. */
async function chooseName(root: string, capture: Capture): Promise<NamedServer | null> {
  const { source } = capture.provenance;
  for (const named of suggestNames(capture)) {
    const known = await readServer(root, named.slug);
    const newest = known === null ? null : await readNewest(root, known);
    if (known === null || newest?.provenance.source === source) return named;
  }
  return null;
}

/** Tells a server that is already known: by its package, or by its URL; null where the capture has neither. */
function recognise({ facts, provenance }: Capture): ((server: Server) => boolean) | null {
  const published = facts?.package ?? null;
  if (published !== null)
    return ({ package: known }) => known?.registry === published.registry && known.name === published.name;
  return /^(?:mcpb:)?https?:/.test(provenance.source) ? ({ capture }) => capture.source === provenance.source : null;
}

/**
 * The slug that a person wants, else that of the server already known by its package or URL, else the source's own,
 * else one by what the server calls itself. Throws a CaptureError where there is none.
 */
export async function nameServer(root: string, capture: Capture, wanted: string | null): Promise<NamedServer> {
  const { source } = capture.provenance;
  const isKnown = recognise(capture);
  const known = isKnown === null ? null : await findServer(root, isKnown);
  const named = wanted ?? known?.slug ?? capture.slug;
  const found = named === null ? await chooseName(root, capture) : { slug: named, basis: null };
  if (found === null)
    throw captureError(
      { file: source },
      'no-server',
      'The source does not say which server it is.',
      'Name it with --server SLUG.',
    );
  if (!slugSchema.safeParse(found.slug).success)
    throw captureError(
      { file: source },
      'bad-slug',
      `${JSON.stringify(found.slug)} is no slug.`,
      'Use a-z, 0-9 and single hyphens.',
    );
  return found;
}
