import { joinWordings, ours, say, type Wording } from '../../history/say.ts';

/** The first of some names as served, and how many more there are: `a`, `b` and 3 more. */
export function nameSome(names: readonly (string | Wording)[], most: number): Wording {
  const named = names.slice(0, most).map((name) => (typeof name === 'string' ? say`${name}` : name));
  const more = names.length - most;
  return joinWordings(more > 0 ? [...named, [ours(`${more} more`)]] : named, 'and');
}
