import { expect, it } from 'vitest';
import { findMadeUpTraces } from '../../src/catalog/find-made-up-traces.ts';
import type { Manifest } from '../../src/catalog/schema/manifest.ts';

const look = (description: string, reason: Manifest['unstable'][number]['reason'], start: number, end: number) => {
  const results = { 'tools/list': [{ tools: [{ name: 'a', description }] }] } as unknown as Manifest['results'];
  const path = '/tools~1list/0/tools/0/description';
  return findMadeUpTraces({ results, unstable: [{ path, start, end, reason, of: 'ORG' }] }, 'x.json', 'error');
};

it('a made-up value of the capture that a definition repeats is told, with its place', () => {
  expect(look('The organization (Default: made-up)', 'echo', 27, 34)).toMatchObject([
    { code: 'made-up-value-shown', level: 'error', path: '/results/tools~1list/0/tools/0/description' },
  ]);
});

it('a value that says what belongs there, and a server’s own word, are not', () => {
  expect(look('The organization (Default: your-organization)', 'echo', 27, 44)).toEqual([]);
  expect(look('Never give a made-up name, at 12:30', 'clock', 30, 35)).toEqual([]);
  expect(look('Never give a made-up name to your-organization', 'echo', 29, 46)).toEqual([]);
});
