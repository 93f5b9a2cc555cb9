import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readNewestVersion, readPipReport, readPypiRecord } from '../../../src/capture/registry/read-pypi-record.ts';
import { ToldFields } from '../../../src/capture/registry/told-fields.ts';

const report: unknown = JSON.parse(readFileSync('tests/fixtures/registry/records/pip-report.json', 'utf8'));

it('reads the metadata of a wheel as pip reports it', () => {
  const fields = new ToldFields('pypi:mcp-server-fetch==2026.10.24');
  const told = readPypiRecord(readPipReport(report) ?? {}, '2026.10.24', fields);
  expect(told).toMatchObject({
    publisher: 'Anthropic, PBC.',
    maintainers: null,
    description: 'A Model Context Protocol server providing tools to fetch and convert web content for usage by LLMs',
    repository: 'https://github.com/modelcontextprotocol/servers/tree/main/src/fetch',
    homepage: null,
    license: 'MIT',
    newestRelease: { version: '2026.10.24', date: null },
    firstRelease: null,
    releases: null,
  });
  expect(fields.problems).toEqual([]);
});

it('takes the name, and never the address, of whoever has an address alone', () => {
  const name = (metadata: object) => readPypiRecord({ ...metadata }, null, new ToldFields('pypi:a==1')).publisher;
  expect(name({ author_email: '"Jo Doe" <jo@example.com>' })).toBe('Jo Doe');
  expect(name({ author_email: 'jo@example.com', maintainer: 'Team' })).toBe('Team');
  expect(name({ author: 7, author_email: ['a', 3] })).toBe('a');
});

it.each([[null], [[]], [{}], [{ install: {} }], [{ install: [7] }], [{ install: [{ metadata: 'x' }] }]])(
  'finds no metadata in %j',
  (answer) => expect(readPipReport(answer)).toBeNull(),
);

it('reads the newest version that pip lists', () => {
  expect(readNewestVersion('a (2.0)\nAvailable versions: 2.0, 1.0, 0.1\n')).toBe('2.0');
  expect(readNewestVersion('Available versions: 1.0')).toBe('1.0');
  expect(readNewestVersion('nothing')).toBeNull();
});
