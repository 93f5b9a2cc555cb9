import { join } from 'node:path';
import { readJsonFile } from '../../catalog/check-json.ts';
import { manifestSchema, type Manifest } from '../../catalog/schema/manifest.ts';
import { comparePins } from './compare-pins.ts';
import type { AnyLockfile } from './lockfile.ts';
import { readPinnable } from './pin-manifest.ts';

/**
 * The manifest that a lockfile pins, from `root`, the folder that holds one folder a server. Null where there is none
 * that has the very digests of the lockfile: then there are digests to compare, but no definitions.
 */
export async function findPinned(root: string, lock: AnyLockfile): Promise<Manifest | null> {
  const file = join(root, lock.server, 'manifests', `${lock.version}.json`);
  const { value } = await readJsonFile(file, manifestSchema);
  return value !== null && comparePins(lock, readPinnable(value)).differences === null ? value : null;
}
