import type { PageReach } from '../../catalog/read-offered.ts';
import { joinWordings, ours, say, type Wording } from '../../history/say.ts';
import { nameSome } from './name-some.ts';

/** More hosts than these are only counted. */
const MOST_NAMES = 5;

/** What a page of a server may reach by what its resource declares, in a sentence that begins with `The page` or `It`. */
export function describeReach(reach: PageReach | null): Wording {
  if (reach === null) return [ours('The list of resources does not say what the page may reach.')];
  const may = [
    ...(reach.connects.length > 0 ? [say`send requests to ${nameSome(reach.connects, MOST_NAMES)}`] : []),
    ...(reach.loads.length > 0 ? [say`load from ${nameSome(reach.loads, MOST_NAMES)}`] : []),
    ...(reach.frames.length > 0 ? [say`show pages of ${nameSome(reach.frames, MOST_NAMES)}`] : []),
    ...(reach.permissions.length > 0 ? [say`use, if allowed, ${nameSome(reach.permissions, MOST_NAMES)}`] : []),
  ];
  return may.length === 0
    ? [ours('The page declares no host that it reaches, and asks for no permission.')]
    : say`The page may ${joinWordings(may, 'and')}.`;
}
