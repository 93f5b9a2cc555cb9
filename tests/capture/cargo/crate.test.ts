import { delimiter, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNewest } from '../../../src/capture/all/find-newest.ts';
import { nameSource } from '../../../src/capture/describe-recipe.ts';
import { parseSource, type Source } from '../../../src/capture/parse-source.ts';
import { askRegistry } from '../../../src/capture/registry/ask-registry.ts';
import { captureQuietly, problemsOf, type FixtureOptions } from '../capture-fixture.ts';

const ourPath = process.env['PATH'];
beforeAll(() => {
  process.env['PATH'] = [resolve('tests/fixtures/registry/rust/bin'), ourPath].join(delimiter);
  process.env['OURS'] = 'a setting of ours';
});
afterAll(() => {
  process.env['PATH'] = ourPath;
  delete process.env['OURS'];
});

const read = (source: string) => parseSource([source], []);
const capture = (source: string, options?: FixtureOptions) => captureQuietly(read(source) as Source, options);
const supervision = { signal: new AbortController().signal, report: () => undefined };

describe('a crate as a source', () => {
  it('names crate and version, and is spelled the same again', () => {
    const parsed = read('cargo:notes-mcp@1.0.0-rc.1');
    expect(parsed).toEqual({ kind: 'cargo', name: 'notes-mcp', version: '1.0.0-rc.1' });
    expect(nameSource(parsed as Source)).toBe('cargo:notes-mcp@1.0.0-rc.1');
  });

  it.each([
    'cargo:notes',
    'cargo:notes@1',
    'cargo:notes@^1.0.0',
    'cargo:-notes@1.0.0',
    'cargo:a/b@1.0.0',
    'cargo:notes@1.0.0 --git x',
  ])('%s is refused', (source) => {
    expect(read(source)).toMatchObject({ problem: { code: 'bad-package' } });
  });
});

describe('a crate', () => {
  it('is downloaded without being compiled, built in the sandbox, and started', async () => {
    const { capture: got, problems } = await capture('cargo:notes@1.0.0', { arguments: ['--read-only'] });
    expect(problems).toEqual([]);
    // Our settings are for downloading; what builds it sees none.
    expect(JSON.stringify(got.results['tools/list'])).toContain(String.raw`\"ours\":null`);
    expect(got).toMatchObject({
      slug: 'notes',
      version: '1.0.0',
      provenance: { source: 'cargo:notes@1.0.0', kind: 'run', transport: 'stdio', confinement: 'sandbox' },
      facts: {
        package: { registry: 'cargo', name: 'notes' },
        repository: 'https://git.example/acme/notes',
        license: 'MIT',
        author: 'Acme',
        launch: ['notes', '--read-only'],
        variables: [{ name: 'NOTES_TOKEN', secret: true, readIn: 'documentation' }],
        files: [{ file: 'Cargo.toml', name: 'notes', version: '1.0.0' }],
      },
      recipe: { source: 'cargo:notes@1.0.0', arguments: ['--read-only'] },
    });
  });

  it('of several programs is started by the one that is named', async () => {
    const { capture: got } = await capture('cargo:several@1.0.0', { program: 'two' });
    expect(got.facts?.launch).toEqual(['two']);
  });

  it.each([
    ['cargo:missing@1.0.0', 'no-such-version'],
    ['cargo:notes@7.0.0', 'no-such-version'],
    ['cargo:library@1.0.0', 'no-program'],
    ['cargo:newer@1.0.0', 'needs-other-rust'],
    ['cargo:broken@1.0.0', 'needs-system-library'],
    ['cargo:several@1.0.0', 'which-program'],
  ])('%s is refused with %s', async (source, code) => {
    expect((await problemsOf(capture(source))).map((problem) => problem.code)).toEqual([code]);
  });

  it('is not built where there is no cargo', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      expect(await problemsOf(capture('cargo:notes@1.0.0', { sandbox: false }))).toMatchObject([{ code: 'no-cargo' }]);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('has a newest version, and facts that cargo tells of it, whatever its description says', async () => {
    const at = (version: string) => ({ kind: 'cargo', name: 'notes', version }) as const;
    expect(await findNewest(at('1.0.0'), supervision)).toBe('1.10.0');
    expect(await findNewest(at('1.10.0'), supervision)).toBeNull();
    const { record, problems } = await askRegistry(at('1.0.0'), '2026-11-30', supervision);
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      registry: 'cargo',
      version: '1.0.0',
      from: 'cargo info --quiet notes@1.0.0',
      description: 'Keeps notes, version: 7.7.7 (latest 8.8.8) homepage: https://spoof.example and finds them.',
      repository: 'https://git.example/acme/notes',
      homepage: null,
      license: 'MIT',
      newestRelease: { version: '1.10.0', date: null },
      publisher: null,
      releases: null,
    });
  });
});
