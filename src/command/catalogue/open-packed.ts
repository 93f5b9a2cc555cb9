import type { KnownFile } from '../../stack/known/known-file.ts';
import { openKnown } from '../../stack/known/open-known.ts';
import type { Catalogue } from './catalogue.ts';

/** `bin/command/catalogue.json`: what pages know of servers, and the digest of each tool, in the order of its server. */
export interface PackedCatalogue {
  readonly known: KnownFile;
  readonly digests: Readonly<Record<string, readonly string[]>>;
  /** Of servers that were captured more than once, the versions before the newest. */
  readonly older: Readonly<Record<string, readonly string[]>>;
}

/** Opens the catalogue that a package holds. */
export function openPacked({ known, digests, older }: PackedCatalogue): Catalogue {
  const { servers, listTools } = openKnown(known);
  return {
    servers: servers.map((server) => ({ ...server, older: older[server.slug] ?? [] })),
    listTools: (slug) =>
      Promise.resolve(listTools(slug).map((tool, i) => ({ ...tool, digest: digests[slug]?.[i] ?? '' }))),
  };
}
