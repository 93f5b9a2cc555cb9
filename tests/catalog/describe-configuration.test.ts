import { describe, expect, it } from 'vitest';
import {
  describeDifference,
  describeWay,
  pickLeast,
  type WayOfAsking,
} from '../../src/catalog/describe-configuration.ts';

const way = (changes: Partial<WayOfAsking> = {}): WayOfAsking => ({
  revision: '2025-11-25',
  transport: 'stdio',
  capabilities: [],
  settings: {},
  ...changes,
});

describe('a way of asking in words', () => {
  it('is told whole, and shortened beside another', () => {
    expect(describeWay(way())).toBe('a client that declares no capability, in revision 2025-11-25, over stdio');
    expect(describeWay(way({ capabilities: ['roots', 'apps'] }), way())).toBe(
      'a client that declares roots and MCP Apps',
    );
    expect(describeWay(way({ revision: null, transport: 'unknown' }))).toBe('a client that declares no capability');
  });

  it('names settings between backticks, and nothing in them ends these', () => {
    const told = describeWay(way({ settings: { MODE: 'a`b\u202e' } }), way());
    expect(told).toBe('a client that declares no capability, with `MODE=a’b⟨U+202E⟩`');
  });
});

describe('what sets a way of asking apart', () => {
  it.each<[Partial<WayOfAsking>, string]>([
    [{ capabilities: ['roots'] }, 'to clients that declare roots'],
    [{ capabilities: ['roots', 'sampling'] }, 'to clients that declare roots and sampling'],
    [{ revision: '2026-07-28' }, 'to clients that speak revision 2026-07-28'],
    [{ transport: 'http' }, 'to clients that come over HTTP'],
    [{ settings: { MODE: 'all' } }, 'where the server is set to `MODE=all`'],
    [
      { capabilities: ['apps'], transport: 'http', settings: { MODE: 'all' } },
      'to clients that declare MCP Apps and come over HTTP, where the server is set to `MODE=all`',
    ],
    [{}, 'to some clients that ask alike'],
  ])('%j', (changes, words) => {
    expect(describeDifference(way(changes), way())).toBe(words);
  });
});

it('picks the ways of which no other is a part', () => {
  const roots = way({ capabilities: ['roots'] });
  const both = way({ capabilities: ['roots', 'sampling'] });
  const modern = way({ capabilities: ['roots', 'sampling'], revision: '2026-07-28' });
  expect(pickLeast([both, roots, modern])).toEqual([roots, modern]);
  expect(pickLeast([roots, { ...roots }])).toHaveLength(2);
});
