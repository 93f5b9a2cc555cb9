import { expect, it } from 'vitest';
import { readJsonFile } from '../../src/catalog/check-json.ts';
import { erasSchema } from '../../src/catalog/schema/eras.ts';

const { value, problems } = await readJsonFile('data/captures/eras.json', erasSchema);
const servers = value?.servers ?? [];

it('holds each version once, in order', () => {
  expect(problems).toEqual([]);
  const sources = servers.map(({ source }) => source);
  expect(sources).toEqual([...new Set(sources)].toSorted());
});

it('says why, where a server listed nothing or not the same', () => {
  const silent = servers.filter(
    ({ outcome, initialize, modern, note }) =>
      note === '' && (outcome !== 'same' || initialize === null || modern === null),
  );
  expect(silent).toEqual([]);
});

it('has a count for the later era wherever a server did not refuse it, and the same where it offers the same', () => {
  const odd = servers.filter(
    ({ outcome, initialize, modern }) =>
      (outcome === 'refused') !== (modern === null) || (outcome === 'same' && initialize !== modern),
  );
  expect(odd).toEqual([]);
});
