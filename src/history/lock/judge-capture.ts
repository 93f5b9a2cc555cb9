import type { Manifest } from '../../catalog/schema/manifest.ts';
import { compareManifests, type Comparison } from '../compare-manifests.ts';
import { isSameVersion, readVersionClaim } from '../is-same-version.ts';
import { comparePins, type PinDifferences } from './compare-pins.ts';
import type { Lockfile } from './lockfile.ts';
import { readPinnable } from './pin-manifest.ts';

/**
 * `same`: the pinned definitions are served; `update`: others are, under another version; `rug-pull`: others are, under
 * the same version; `unknown`: others are, and it can't be told which of the two that is.
 */
export type VerdictId = 'same' | 'update' | 'rug-pull' | 'unknown';

/** What a capture came to, held against a lockfile. */
export interface Judgement {
  readonly verdict: VerdictId;
  /** Why it can't be told; empty where it can. */
  readonly doubt: string;
  /** Null where the same is served. */
  readonly differences: PinDifferences | null;
  /** What differs in words; null where nothing does, or where the pinned definitions are not at hand. */
  readonly comparison: Comparison | null;
}

const listSorted = (names: readonly string[]): string => [...new Set(names)].toSorted().join(', ') || 'none';

/** Whether all that differs are definitions that differ from start to start, as the capture at hand can't show. */
function isUnsteadyAlone(lock: Lockfile, served: Manifest, { added, dropped, changed, instructions }: PinDifferences) {
  const steady = new Set(lock.tools.filter(({ isVerbatim }) => isVerbatim).map(({ name }) => name));
  const isSteady = [...added, ...dropped, ...changed].some((name) => steady.has(name));
  return served.unstable.length === 0 && steady.size < lock.tools.length && !isSteady && !instructions;
}

/** Why other definitions can't be told to be an update or a rug pull; empty where they can. */
function findDoubt(lock: Lockfile, served: Manifest, differences: PinDifferences, isSame: boolean | null): string {
  const { provenance } = served;
  if (lock.coverage === 'partial' || provenance.coverage === 'partial')
    return 'One of the two captures is known to leave tools out.';
  if (isUnsteadyAlone(lock, served, differences))
    return 'What differs is another at each start; capture the running server, so that it can be left out.';
  if (isSame === null) return 'The versions can’t be compared; say the one that was captured with --version VERSION.';
  if (isSame && (lock.kind === 'reconstructed' || provenance.kind === 'reconstructed'))
    return 'One of the two was put together from source, not served.';
  const [pinned, set] = [listSorted(lock.variablesSet), listSorted(provenance.variablesSet)];
  if (isSame && pinned !== set)
    return `Other variables were set than when it was pinned (then: ${pinned}; now: ${set}), and they may change what is offered.`;
  return '';
}

/**
 * Judges what a server serves by what a lockfile pins. `pinned` is the manifest of the lockfile, where it is at hand, and
 * `statedVersion` the version that a person says was captured, or null.
 */
export function judgeCapture(
  lock: Lockfile,
  pinned: Manifest | null,
  served: Manifest,
  statedVersion: string | null,
): Judgement {
  const differences = comparePins(lock, readPinnable(served));
  if (differences === null) return { verdict: 'same', doubt: '', differences, comparison: null };
  const claim = { source: lock.source, serverVersion: lock.serverVersion };
  const isSame =
    statedVersion === null ? isSameVersion(claim, readVersionClaim(served)) : statedVersion === lock.version;
  const doubt = findDoubt(lock, served, differences, isSame);
  return {
    verdict: doubt !== '' ? 'unknown' : isSame === true ? 'rug-pull' : 'update',
    doubt,
    differences,
    comparison: pinned === null ? null : compareManifests(pinned, served),
  };
}
