const CHANGED = /\+changed-\d{4}-\d\d-\d\d(?:\.\d+)?$/;

/** The version that a snapshot is of: its name, without what tells that the server changed under that version. */
export const readBaseVersion = (snapshot: string): string => snapshot.replace(CHANGED, '');

/**
 * A name for what a server serves under a version that it served something else under: `1.2.3+changed-2026-11-21`,
 * with `.2` and so on after it where the snapshots have that already. `day` is in UTC.
 */
export function nameChangedVersion(version: string, day: string, snapshots: readonly string[]): string {
  const name = `${readBaseVersion(version)}+changed-${day}`;
  const earlier = snapshots.filter((each) => each === name || each.startsWith(`${name}.`)).length;
  return earlier === 0 ? name : `${name}.${earlier + 1}`;
}
