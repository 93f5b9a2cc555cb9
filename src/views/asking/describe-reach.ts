import type { PageReach } from '../../catalog/read-offered.ts';
import { joinWordings, ours, say, type Wording } from '../../history/say.ts';

/** More hosts than these are only counted. */
const MOST_NAMES = 5;

function listNames(names: readonly string[]): Wording {
  const named = names.slice(0, MOST_NAMES).map((name) => say`${name}`);
  const more = names.length - MOST_NAMES;
  return joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, 'and');
}

/** What a page of a server may reach by what its resource declares, in a sentence that begins with `The page` or `It`. */
export function describeReach(reach: PageReach | null): Wording {
  if (reach === null) return [ours('The list of resources does not say what the page may reach.')];
  const may = [
    ...(reach.connects.length > 0 ? [say`send requests to ${listNames(reach.connects)}`] : []),
    ...(reach.loads.length > 0 ? [say`load from ${listNames(reach.loads)}`] : []),
    ...(reach.frames.length > 0 ? [say`show pages of ${listNames(reach.frames)}`] : []),
    ...(reach.permissions.length > 0 ? [say`use, if allowed, ${listNames(reach.permissions)}`] : []),
  ];
  return may.length === 0
    ? [ours('The page declares no host that it reaches, and asks for no permission.')]
    : say`The page may ${joinWordings(may, 'and')}.`;
}
