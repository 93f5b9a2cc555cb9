import type { JudgedTool } from '../../stack/answer/judged-tool.ts';
import type { KnownServer } from '../../stack/stack.ts';

/** A server of the catalogue, and what of it was captured. */
export interface CatalogueEntry extends KnownServer {
  readonly name: string;
  /** The snapshot that is spoken of. */
  readonly version: string;
  /** Versions that were captured before it, oldest first, of which the command has no tools. */
  readonly older: readonly string[];
}

/** A tool of the catalogue, and the digest of its definition. */
export interface CatalogueTool extends JudgedTool {
  readonly digest: string;
}

/** All that the command knows of servers before it is asked. */
export interface Catalogue {
  readonly servers: readonly CatalogueEntry[];
  /** The tools of a server, in the order in which it lists them; none where the slug is unknown. */
  readonly listTools: (slug: string) => Promise<readonly CatalogueTool[]>;
}
