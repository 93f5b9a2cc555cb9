import type { Manifest } from '../../catalog/schema/manifest.ts';
import { settleIndentation } from '../../catalog/settle-indentation.ts';
import { compareManifests, type Comparison } from '../compare-manifests.ts';
import { isSameVersion, readVersionClaim } from '../is-same-version.ts';
import { comparePins, type PinComparison, type PinDifferences } from './compare-pins.ts';
import type { AnyLockfile } from './lockfile.ts';
import { readPinnable } from './pin-manifest.ts';
import { describeAsking } from './way-of-asking.ts';

/**
 * `same`: the pinned definitions are served; `update`: others are, under another version; `rug-pull`: others are, under
 * the same version; `unknown`: others are, and it can't be told which of the two that is.
 */
export type VerdictId = 'same' | 'update' | 'rug-pull' | 'unknown';

/** What a capture came to, held against a lockfile. */
export interface Judgement extends Omit<PinComparison, 'isAskedAlike'> {
  readonly verdict: VerdictId;
  /** Why it can't be told; empty where it can. */
  readonly doubt: string;
  /** What differs in words; null where nothing does, or where the pinned definitions are not at hand. */
  readonly comparison: Comparison | null;
}

const listSorted = (names: readonly string[]): string => [...new Set(names)].toSorted().join(', ') || 'none';

/** Whether all that differs are definitions that differ from start to start, as the capture at hand can't show. */
function isUnsteadyAlone({ tools }: AnyLockfile, served: Manifest, differences: PinDifferences): boolean {
  const unsteady = new Set(tools.filter(({ isVerbatim }) => !isVerbatim).map(({ name }) => name));
  const parts = [differences, ...differences.configurations];
  const names = parts.flatMap(({ added, dropped, changed }) => [
    ...added,
    ...dropped,
    ...changed.map(({ name }) => name),
  ]);
  return (
    served.unstable.length === 0 &&
    unsteady.size > 0 &&
    names.every((name) => unsteady.has(name)) &&
    differences.lists.length + differences.pages.length === 0
  );
}

/** Why other definitions can't be told to be an update or a rug pull; empty where they can. */
function findDoubt(
  lock: AnyLockfile,
  served: Manifest,
  differences: PinDifferences,
  isSame: boolean | null,
  isAskedAlike: boolean,
): string {
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
  if (isSame && !isAskedAlike)
    return `It was asked otherwise than when it was pinned (then: ${describeAsking({ ...lock, settings: {} })}; now: ${describeAsking({ ...provenance, settings: {} })}), and that may change what is offered.`;
  return '';
}

/**
 * Judges what a server serves by what a lockfile pins. `pinned` is the manifest of the lockfile, where it is at hand, and
 * `statedVersion` the version that a person says was captured, or null. Where the definitions are at hand, a text of a
 * Python package that differs in indentation alone is the same.
 */
export function judgeCapture(
  lock: AnyLockfile,
  pinned: Manifest | null,
  captured: Manifest,
  statedVersion: string | null,
): Judgement {
  const served = pinned === null ? captured : { ...captured, results: settleIndentation(pinned, captured) };
  const { isAskedAlike, ...compared } = comparePins(lock, readPinnable(served));
  const { differences } = compared;
  if (differences === null) return { verdict: 'same', doubt: '', ...compared, comparison: null };
  const claim = { source: lock.source, serverVersion: lock.serverVersion };
  const isSame =
    statedVersion === null ? isSameVersion(claim, readVersionClaim(served)) : statedVersion === lock.version;
  const doubt = findDoubt(lock, served, differences, isSame, isAskedAlike);
  return {
    verdict: doubt !== '' ? 'unknown' : isSame === true ? 'rug-pull' : 'update',
    doubt,
    ...compared,
    comparison: pinned === null ? null : compareManifests(pinned, served),
  };
}
