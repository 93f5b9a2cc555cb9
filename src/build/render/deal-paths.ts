import type { StaticPath } from '../bundle/open-bundle.ts';
import { namedServers } from './page-groups.ts';

/** The page of the data and what stands below it: they tell of the same files, which a process writes once. */
const DATA = /^\/data\/(?=[^/]*\/?$)/;

/** What a path shares its work with: the server that it is of, or the data; itself alone where that is neither. */
const findGroup = (path: StaticPath): string => namedServers(path)[0] ?? DATA.exec(path.pathname)?.[0] ?? path.pathname;

/**
 * Deals paths out to processes, to each about as many. Those of one server stay together, since what is worked out for one
 * of its pages serves the others. The same paths are always dealt alike.
 */
export function dealPaths(paths: readonly StaticPath[], processes: number): StaticPath[][] {
  const hands = Array.from({ length: processes }, (): StaticPath[] => []);
  const groups = [...Map.groupBy(paths, findGroup).values()].toSorted((a, b) => b.length - a.length);
  for (const group of groups) {
    const hand = hands.reduce((least, each) => (each.length < least.length ? each : least));
    hand.push(...group);
  }
  return hands;
}
