import { describe, expect, it } from 'vitest';
import type { StaticPath } from '../../src/build/bundle/open-bundle.ts';
import { dealPaths } from '../../src/build/render/deal-paths.ts';

const ofServer = (server: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    pathname: `/tools/${server}/tool-${i}/`,
    route: { params: ['server', 'tool'], pattern: /^\/tools\/([^/]+?)\/([^/]+?)\/?$/ },
  }));
const page = (pathname: string) => ({ pathname, route: { params: [], pattern: /^\/method\/?$/ } });

const paths = [
  ...ofServer('one', 40),
  page('/method/'),
  ...ofServer('two', 30),
  page('/data/'),
  ...ofServer('three', 25),
];
const deal = (processes: number) => dealPaths(paths as unknown as StaticPath[], processes);

describe('paths', () => {
  it('are all dealt, each once', () => {
    for (const processes of [1, 2, 3, 5]) {
      const dealt = deal(processes);
      expect(dealt).toHaveLength(processes);
      expect(
        dealt
          .flat()
          .map(({ pathname }) => pathname)
          .toSorted(),
      ).toEqual(paths.map(({ pathname }) => pathname).toSorted());
    }
  });

  it('of a server are dealt to one process, and to each about as many', () => {
    const dealt = deal(2);
    for (const server of ['one', 'two', 'three'])
      expect(
        dealt.filter((hand) => hand.some(({ pathname }) => pathname.startsWith(`/tools/${server}/`))),
      ).toHaveLength(1);
    expect(dealt.map((hand) => hand.length)).toEqual([42, 55]);
    expect(deal(2)).toEqual(dealt);
  });
});
