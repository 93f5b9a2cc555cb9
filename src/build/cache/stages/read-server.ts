import { join } from 'node:path';
import type { CatalogueServer } from '../../../catalog/derive.ts';
import { loadServer } from '../../../catalog/load.ts';
import type { Problem } from '../../../catalog/schema/problem.ts';

/** A server as its files have it; null where they have an error. */
export interface ReadServer {
  readonly server: CatalogueServer | null;
  readonly problems: readonly Problem[];
}

/** What the first stage makes of a server: it is read and checked. */
export const readServer = (directory: string, slug: string): Promise<ReadServer> =>
  loadServer(join(directory, 'servers', slug), slug);
