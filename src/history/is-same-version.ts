import type { Manifest } from '../catalog/schema/manifest.ts';
import { readServerVersion } from '../catalog/read-answers.ts';

/** What tells which version was captured. */
export interface VersionClaim {
  /** As provenance names it. */
  readonly source: string;
  /** What the running server itself says; null where it says nothing, or where none ran. */
  readonly serverVersion: string | null;
}

export const readVersionClaim = ({ provenance, results }: Pick<Manifest, 'provenance' | 'results'>): VersionClaim => ({
  source: provenance.source,
  serverVersion: provenance.kind === 'run' ? readServerVersion(results) : null,
});

/** A package, which provenance names with its exact version. */
const PACKAGE = /^(?:npm|pypi|go):/;

/**
 * Whether two captures are of the same version: by the package's, where both are of one, else by what the server says.
 * Null where that can't be told.
 */
export function isSameVersion(before: VersionClaim, after: VersionClaim): boolean | null {
  if (PACKAGE.test(before.source) && PACKAGE.test(after.source)) return before.source === after.source;
  if (before.serverVersion === null || after.serverVersion === null) return null;
  return before.serverVersion === after.serverVersion;
}
