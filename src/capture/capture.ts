import type { Manifest, Provenance } from '../catalog/schema/manifest.ts';
import type { Recipe } from '../catalog/schema/recipe.ts';
import type { PackageFile } from '../catalog/schema/registry-record.ts';
import type { Server } from '../catalog/schema/server.ts';

/** What a source says of the server itself. */
export type ServerFacts = Pick<
  Server,
  'name' | 'package' | 'repository' | 'homepage' | 'license' | 'launch' | 'variables'
> & {
  /** Whom its own files name as its author, where no registry says whose it is; null where they name nobody. */
  readonly author: string | null;
  /** What each file of an installed package that says what it is says; empty where none was installed. */
  readonly files: readonly PackageFile[];
};

/** What any source yields, before it is named, checked and digested. */
export interface Capture {
  /** Slug that the source names, or that follows from its package; null where neither is known. */
  readonly slug: string | null;
  /** Null where the source doesn't say. */
  readonly version: string | null;
  /** `coverage` is null where the source doesn't say; it is never guessed. */
  readonly provenance: Omit<Provenance, 'coverage' | 'variableValues'> & {
    readonly coverage: Provenance['coverage'] | null;
  };
  readonly offers: Manifest['offers'];
  /** As served: key order and unknown keys kept. */
  readonly results: Manifest['results'];
  readonly unstable: Manifest['unstable'];
  /** Other ways of asking, and what they bring. */
  readonly configurations: Manifest['configurations'];
  /** The `ui://` resources that it brings, as they were read. */
  readonly pages: Manifest['pages'];
  /** Null where the source says nothing of the server. */
  readonly facts: ServerFacts | null;
  /** How it is made again; null where the source doesn't say. */
  readonly recipe: Recipe | null;
}
