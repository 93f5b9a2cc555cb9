import { UNFINISHED } from '../catalog/find-unfinished.ts';
import type { Manifest } from '../catalog/schema/manifest.ts';
import { serverSchema, type Server } from '../catalog/schema/server.ts';
import type { Capture } from './capture.ts';
import { NO_RECIPE } from './describe-recipe.ts';

const readHttps = (url: string | null): string | null =>
  serverSchema.shape.homepage.safeParse(url).success ? url : null;

/**
 * A first server file from what the source says. What only a person can know is left open in words
 * that are true all the same: product, summary, domain, publisher, language and switches are to be completed by hand.
 */
export function describeServer(slug: string, { facts, recipe }: Capture, version: string): Server {
  const name = facts?.name || slug;
  return {
    slug,
    name,
    product: name,
    summary: UNFINISHED.summarise(name),
    domain: UNFINISHED.domain,
    publisher: UNFINISHED.publisher,
    package: facts?.package ?? null,
    repository: readHttps(facts?.repository ?? null),
    homepage: readHttps(facts?.homepage ?? null),
    license: facts?.license || null,
    language: UNFINISHED.language,
    launch: facts?.launch ?? [],
    variables: facts?.variables ?? [],
    switches: [],
    capture: recipe ?? NO_RECIPE,
    snapshots: [version],
  };
}

/**
 * The server with a version listed, at the end unless it already is in the list. A full capture of its last version
 * that can be repeated also says how, in place of what was known of that.
 */
export function updateServer(server: Server, { recipe }: Capture, { version, provenance }: Manifest): Server {
  const snapshots = server.snapshots.includes(version) ? server.snapshots : [...server.snapshots, version];
  if (recipe === null || recipe.source === null || provenance.coverage !== 'full' || snapshots.at(-1) !== version)
    return { ...server, snapshots };
  const note = server.capture.source === null ? recipe.note : server.capture.note;
  return { ...server, capture: { ...recipe, note }, snapshots };
}
