import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { findHiddenCharacters } from '../../src/catalog/hidden-characters.ts';
import { loadAssessedCatalogue } from '../../src/assessed/load-assessed-catalogue.ts';
import { makeRecord } from '../../src/search/make-record.ts';
import { allHostileTools, hostileTools } from '../fixtures/catalogue/hostile-tools.ts';
import { makeCatalogue, makeManifest, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const directory = await makeCatalogue({
  odd: { server: makeServer(), manifests: { '1.0.0': makeManifest(allHostileTools) } },
});
const { servers } = await loadAssessedCatalogue(directory);
await rm(directory, { recursive: true });
const records = servers.flatMap((onServer) =>
  onServer.tools.map((tool) => makeRecord({ ...tool, onServer, exposures: [], hygiene: [] })),
);
const find = (name: string) => records.find(({ meta }) => meta.title === name);

it('makes one record of every tool, with nothing that a reader cannot see', () => {
  expect(records).toHaveLength(allHostileTools.length);
  for (const { meta, content } of records) {
    expect(findHiddenCharacters(content)).toEqual([]);
    for (const text of Object.values(meta)) expect(findHiddenCharacters(text)).toEqual([]);
  }
});

it('holds name, description, parameters and rationale', () => {
  const record = find('closing_script');
  expect(record?.content).toContain('Sends a message to every customer.');
  expect(record?.content).toContain('__proto__');
  expect(record?.content).toContain(record?.meta.rationale);
  expect(record?.url).toBe('/tools/odd/closing-script/');
});

it('cuts a megabyte down, for every reader fetches a part of the index', () => {
  expect(find(hostileTools.huge.name)?.content.length).toBeLessThan(25_000);
});

it('files a tool that was not assessed under that, never as low', () => {
  const record = find('vague');
  expect(record?.filters).toEqual({ category: ['not-assessed'], severity: ['not-assessed'], server: ['odd'] });
  expect(record?.meta.severity).toBe('Not assessed');
});

it('sorts by severity, the critical ones highest', () => {
  const ranks = new Map(records.map(({ filters, sort }) => [filters.severity[0], Number(sort.severity)]));
  expect(ranks.get('critical')).toBeGreaterThan(ranks.get('low') ?? 0);
});
