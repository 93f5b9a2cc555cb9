import { serverSchema, type Server } from '../catalog/schema/server.ts';
import type { ServerFacts } from './capture.ts';

const readHttps = (url: string | null): string | null =>
  serverSchema.shape.homepage.safeParse(url).success ? url : null;

/**
 * A first server file from what the source says. What only a person can know is left open in words
 * that are true all the same: product, summary, publisher, language and switches are to be completed by hand.
 */
export function describeServer(slug: string, facts: ServerFacts | null, version: string): Server {
  const name = facts?.name || slug;
  return {
    slug,
    name,
    product: name,
    summary: `${name} offers its tools over MCP.`,
    publisher: { name: 'Unknown', standing: 'unknown', basis: 'Not looked into yet.' },
    package: facts?.package ?? null,
    repository: readHttps(facts?.repository ?? null),
    homepage: readHttps(facts?.homepage ?? null),
    license: facts?.license || null,
    language: 'und',
    launch: facts?.launch ?? [],
    variables: facts?.variables ?? [],
    switches: [],
    snapshots: [version],
  };
}

/** The server with a version listed, at the end unless it already is in the list. */
export const listVersion = (server: Server, version: string): Server =>
  server.snapshots.includes(version) ? server : { ...server, snapshots: [...server.snapshots, version] };
