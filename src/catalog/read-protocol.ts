import { FIRST_WITHOUT_INITIALIZE as MODERN } from './digest-across-eras.ts';
import { listRevisions, readRevision } from './read-answers.ts';
import type { Configuration, Manifest } from './schema/manifest.ts';

/** What is known of whether a server speaks an era; `no` only where it was asked and refused. */
export type Spoken = 'yes' | 'no' | 'not-measured';

/** Which eras of the protocol a server speaks. */
export interface SpokenProtocol {
  /** Revisions that it answered in or names itself, oldest first. */
  readonly revisions: readonly string[];
  /** The era of `initialize`, up to revision 2025-11-25. */
  readonly old: Spoken;
  /** The era of `server/discover`, from revision 2026-07-28 on. */
  readonly modern: Spoken;
  /** What came of asking in an era that is not measured for that; empty where nobody asked. */
  readonly unmeasured: string;
}

type Asked = Pick<Manifest, 'provenance' | 'results' | 'configurations'>;

/** Errors with which only a server of the newer era refuses: a header or a capability is missing (2026-07-28). */
const MODERN_ERROR = /\berror -3202[01]\b/;

/** Whether it was asked plainly, and did not come to answer. */
const isProbe = ({ outcome, settings }: Configuration): boolean =>
  outcome === 'refused' && Object.keys(settings).length === 0;

/** Whether the server itself said no; one that was silent or ended may yet speak so. */
function isRefusal({ reason = '', note }: Configuration): boolean {
  if (MODERN_ERROR.test(note)) return false;
  return reason === 'error' || (reason === '' && /\berror -?\d{1,10}\b|\bwith an error\b/.test(note));
}

/** Reads from all that a server answered, and refused, which eras it speaks. */
export function readProtocol({ provenance, results, configurations }: Asked): SpokenProtocol {
  const answered = configurations.filter(({ outcome }) => outcome !== 'refused');
  const all = [results, ...answered.flatMap((each) => each.results ?? [])];
  const spoken = [
    provenance.revision,
    ...all.map(readRevision),
    ...answered.map(({ revision }) => revision),
    ...all.flatMap((each) => (each['server/discover'] === null ? [] : [MODERN])),
  ].filter((revision) => revision !== null);
  const probes = configurations.filter(isProbe);
  const refused = probes.filter(isRefusal).flatMap(({ revision }) => revision ?? []);
  const tell = (isOfEra: (revision: string) => boolean): Spoken =>
    spoken.some(isOfEra) ? 'yes' : refused.some(isOfEra) ? 'no' : 'not-measured';
  const isOld = (revision: string): boolean => revision < MODERN;
  const isModern = (revision: string): boolean => revision >= MODERN;
  const [old, modern] = [tell(isOld), tell(isModern)];
  const failed = probes.find(
    ({ revision }) => revision !== null && (isOld(revision) ? old : modern) === 'not-measured' && spoken.length > 0,
  );
  return {
    revisions: [...new Set([...spoken, ...all.flatMap(listRevisions)])].toSorted(),
    old,
    modern,
    unmeasured: failed?.note ?? '',
  };
}
