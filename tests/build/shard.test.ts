import { describe, expect, it } from 'vitest';
import { isInShard, nameShard, readShard } from '../../src/build/shards/shard.ts';

describe('the part of the site to build', () => {
  it('is none where nothing says so', () => {
    expect(readShard({})).toBeNull();
    expect(readShard({ SHARD: '' })).toBeNull();
  });

  it('is read from SHARD', () => {
    expect(readShard({ SHARD: '1/1' })).toEqual({ part: 1, of: 1 });
    expect(readShard({ SHARD: '12/40' })).toEqual({ part: 12, of: 40 });
    expect(nameShard({ part: 12, of: 40 })).toBe('12-of-40');
  });

  it.each(['0/3', '4/3', '3', '1/0', '1/257', '-1/3', '1.5/3', '1/3 ', 'a/b', '1/3/5'])('is refused as %j', (SHARD) => {
    expect(() => readShard({ SHARD })).toThrow(/SHARD/);
  });
});

describe('pages', () => {
  const paths = Array.from({ length: 3000 }, (_, i) => `/tools/server-${i % 7}/tool-${i}`);
  const parts = [1, 2, 3].map((part) => ({ part, of: 3 }));

  it('of servers are each in one part, about as many in every part', () => {
    const counts = parts.map((shard) => paths.filter((path) => isInShard(shard, path, true)).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(paths.length);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(100);
    for (const path of paths) expect(parts.filter((shard) => isInShard(shard, path, true))).toHaveLength(1);
  });

  it('of no server are in the first part', () => {
    expect(parts.map((shard) => isInShard(shard, '/method', false))).toEqual([true, false, false]);
  });

  it('are all in the one part of a site that is not divided', () => {
    expect(paths.every((path) => isInShard({ part: 1, of: 1 }, path, true))).toBe(true);
  });
});
