import type { Manifest } from '../catalog/schema/manifest.ts';
import { readPinnable, type PinnableWay } from './lock/pin-manifest.ts';
import { isAskedAlike } from './lock/way-of-asking.ts';
import { joinWordings, ours, say, type Wording } from './say.ts';

const MOST_NAMED = 5;

/** What a way of asking is served under each name; of twins, all of them. */
const groupDigests = ({ tools }: PinnableWay): Map<string, string> =>
  new Map(
    [...Map.groupBy(tools, ({ name }) => name)].map(([name, twins]) => [
      name,
      twins
        .map(({ stable }) => stable.digest)
        .toSorted()
        .join(),
    ]),
  );

/** What became of a name: what was served under it, and what is. */
const spellMove = (before: string | undefined, after: string | undefined): string =>
  before === after ? '' : `${before ?? ''}>${after ?? ''}`;

function* tell(id: string, verb: string, names: readonly string[]): Generator<Wording> {
  if (names.length === 0) return;
  const named: Wording[] = names.slice(0, MOST_NAMED).map((name) => say`${name}`);
  if (names.length > MOST_NAMED) named.push([ours(`${names.length - MOST_NAMED} more`)]);
  yield say`asked as ${id}, tools ${ours(verb)}: ${joinWordings(named, 'and')}`;
}

/**
 * What differs for those that ask otherwise than the capture itself, and not for that: only of ways of asking that were
 * tried both times, so that trying one for the first time is no change of the server.
 */
export function* compareOffers(before: Manifest, after: Manifest): Generator<Wording> {
  if (before.configurations.length === 0 || after.configurations.length === 0) return;
  const [old, young] = [readPinnable(before), readPinnable(after)];
  const [oldPlain, youngPlain] = [groupDigests(old.ways[0]), groupDigests(young.ways[0])];
  for (const way of young.ways.slice(1)) {
    const known = old.ways.slice(1).find(({ asked }) => isAskedAlike(asked, way.asked));
    if (known === undefined) continue;
    const [was, is] = [groupDigests(known), groupDigests(way)];
    const moved = [...new Set([...is.keys(), ...was.keys()])].filter((name) => {
      const move = spellMove(was.get(name), is.get(name));
      return move !== '' && move !== spellMove(oldPlain.get(name), youngPlain.get(name));
    });
    const id = way.id ?? '';
    yield* tell(
      id,
      'added',
      moved.filter((name) => !was.has(name)),
    );
    yield* tell(
      id,
      'dropped',
      moved.filter((name) => !is.has(name)),
    );
    yield* tell(
      id,
      'changed',
      moved.filter((name) => was.has(name) && is.has(name)),
    );
  }
}
