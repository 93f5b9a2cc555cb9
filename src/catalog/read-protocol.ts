import { listRevisions, readRevision } from './read-answers.ts';
import type { Configuration, Manifest } from './schema/manifest.ts';

/** The first revision that has no `initialize`. */
const MODERN = '2026-07-28';

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
}

type Asked = Pick<Manifest, 'provenance' | 'results' | 'configurations'>;

const isRefusal = ({ outcome, settings }: Configuration): boolean =>
  outcome === 'refused' && Object.keys(settings).length === 0;

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
  const refused = configurations.filter(isRefusal).flatMap(({ revision }) => revision ?? []);
  const tell = (isOfEra: (revision: string) => boolean): Spoken =>
    spoken.some(isOfEra) ? 'yes' : refused.some(isOfEra) ? 'no' : 'not-measured';
  return {
    revisions: [...new Set([...spoken, ...all.flatMap(listRevisions)])].toSorted(),
    old: tell((revision) => revision < MODERN),
    modern: tell((revision) => revision >= MODERN),
  };
}
