import type { Manifest } from '../catalog/schema/manifest.ts';
import { stabilisePair } from '../catalog/stable-form.ts';
import { listChangedPages } from './pages/settle-page.ts';

/** What became of a server's tools, by name, in served order. */
export interface SnapshotChanges {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** Same name, another name-description-schema-annotations digest. */
  readonly changed: readonly string[];
  /** Whether everything served is the same, apart from tools too. */
  readonly isSame: boolean;
}

/** Digests by name; a name that is served twice has both, in order. */
const groupDigests = ({ toolDigests }: Manifest): Map<string, string> =>
  new Map(
    [...Map.groupBy(toolDigests, ({ name }) => name)].map(([name, twins]) => [
      name,
      twins.map(({ digest }) => digest).join(),
    ]),
  );

/** Compares what two captures of a server served, apart from what differs from capture to capture anyway. */
export function compareSnapshots(before: Manifest, after: Manifest): SnapshotChanges {
  const [stableBefore, stableAfter] = stabilisePair(before, after);
  const old = groupDigests(stableBefore);
  const fresh = groupDigests(stableAfter);
  return {
    added: [...fresh.keys()].filter((name) => !old.has(name)),
    dropped: [...old.keys()].filter((name) => !fresh.has(name)),
    changed: [...fresh].filter(([name, digest]) => old.has(name) && old.get(name) !== digest).map(([name]) => name),
    isSame: stableBefore.digest === stableAfter.digest && listChangedPages(before.pages, after.pages).length === 0,
  };
}
