import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registryRecordSchema } from '../../../src/catalog/schema/registry-record.ts';
import { readNpmRecord } from '../../../src/capture/registry/read-npm-record.ts';
import { ToldFields, type JsonObject } from '../../../src/capture/registry/told-fields.ts';

const load = (name: string): JsonObject =>
  JSON.parse(readFileSync(`tests/fixtures/registry/records/${name}.json`, 'utf8')) as JsonObject;

const read = (answer: JsonObject) => {
  const fields = new ToldFields('npm:a@1.0.0');
  const told = readNpmRecord(answer, fields);
  const asked = { registry: 'npm', version: '1.0.0', readAt: '2026-11-30', from: 'npm view a@1.0.0 --json' };
  expect(() => registryRecordSchema.parse({ ...asked, ...told })).not.toThrow();
  return { told, messages: fields.problems.map(({ message }) => message) };
};

it('reads all that npm tells, but no e-mail address and no release that was taken back', () => {
  expect(read(load('npm-whole'))).toEqual({
    told: {
      publisher: 'Acme Inc.',
      maintainers: 2,
      description: 'Notes for agents. Ask.',
      repository: 'https://github.com/acme/notes',
      homepage: 'https://acme.example/notes',
      license: 'MIT',
      firstRelease: { version: '0.9.0', date: '2025-02-03' },
      newestRelease: { version: '2.0.0', date: '2026-05-06' },
      releases: 4,
      deprecated: 'Use @acme/notes instead.',
      signed: true,
      attested: true,
    },
    messages: [],
  });
});

it('takes nothing for a no that a mirror does not hand on', () => {
  const { told } = read(load('npm-mirror'));
  expect(told).toMatchObject({
    maintainers: null,
    firstRelease: null,
    newestRelease: { version: '2.5.2', date: null },
    releases: null,
    signed: null,
    attested: null,
  });
});

it('tells a version that is signed and not attested from one of which nothing is known', () => {
  expect(read({ dist: { signatures: [{ sig: 'x' }] } }).told).toMatchObject({ signed: true, attested: false });
  expect(read({ dist: 'x' }).told).toMatchObject({ signed: null, attested: null });
});

it('counts what is odd as not told, and says so once a field', () => {
  const odd = {
    author: 42,
    description: ['a'],
    homepage: 'javascript:alert(1)',
    license: { name: 'MIT' },
    repository: { url: 7 },
    deprecated: true,
    maintainers: 'ann',
    versions: [1, 'x', '1.0.0'],
    time: { created: 'x', x: 'never', '1.0.0': 'never' },
    'dist-tags': [],
  };
  const { told, messages } = read(odd);
  expect(told).toMatchObject({
    publisher: null,
    description: null,
    homepage: null,
    license: null,
    repository: null,
    deprecated: null,
    maintainers: 1,
    firstRelease: null,
    releases: 2,
  });
  const named = messages.map((message) => /field (\S+)/.exec(message)?.[1]);
  expect(named.toSorted()).toEqual([
    'author',
    'deprecated',
    'description',
    'homepage',
    'repository',
    'time',
    'versions',
  ]);
});

it('keeps hostile texts short, in one line and with nothing hidden, as text', () => {
  const { told } = read({
    description: `<script>alert(1)</script>\n\u202e${'x'.repeat(100_000)}`,
    author: { name: `\u0000<img src=x onerror=alert(1)> <a@example.com>` },
    repository: `github:${'a/'.repeat(50_000)}`,
  });
  expect(told.description).toMatch(/^<script>alert\(1\)<\/script> ⟨U\+202E⟩x{100}/);
  expect(told.description).toHaveLength(1_000);
  expect(told.publisher).toBe('⟨U+0000⟩<img src=x onerror=alert(1)>');
  expect(told.repository).toBeNull();
});

it('reads a record of ten thousand releases in no time', () => {
  const versions = Array.from({ length: 10_000 }, (_, i) => `1.0.${i}`);
  const time = Object.fromEntries(versions.map((version) => [version, '2026-01-02T00:00:00Z']));
  const before = process.cpuUsage();
  expect(read({ versions, time: { created: '2026-01-02', ...time } }).told.releases).toBe(10_000);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(3_000);
});
