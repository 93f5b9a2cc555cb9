import { delimiter, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNewest } from '../../../src/capture/all/find-newest.ts';
import { nameSource } from '../../../src/capture/describe-recipe.ts';
import { parseSource, type GoSource } from '../../../src/capture/parse-source.ts';
import { askRegistry } from '../../../src/capture/registry/ask-registry.ts';
import { captureQuietly, problemsOf, type FixtureOptions } from '../capture-fixture.ts';

const ourPath = process.env['PATH'];
beforeAll(() => {
  process.env['PATH'] = [resolve('tests/fixtures/registry/go-programs'), ourPath].join(delimiter);
});
afterAll(() => {
  process.env['PATH'] = ourPath;
});

const read = (source: string) => parseSource([source], []);
const capture = (source: string, options?: FixtureOptions) => captureQuietly(read(source) as GoSource, options);
const supervision = { signal: new AbortController().signal, report: () => undefined };

const NOTES = 'go:git.example/acme/notes/cmd/notes-mcp@v1.0.0';

describe('a Go module as a source', () => {
  it.each([
    [NOTES, 'git.example/acme/notes', 'cmd/notes-mcp'],
    ['go:git.example/acme/notes/v2@v2.0.1', 'git.example/acme/notes/v2', null],
    ['go:git.example/notes@v0.0.0-20260102030405-0123456789ab', 'git.example/notes', null],
  ])('%s names module, program and version, and is spelled the same again', (source, name, command) => {
    const parsed = read(source);
    expect(parsed).toMatchObject({ kind: 'go', name, command });
    expect(nameSource(parsed as GoSource)).toBe(source);
  });

  it.each([
    'go:git.example/notes',
    'go:git.example/notes@latest',
    'go:git.example/notes@1.0.0',
    'go:notes@v1.0.0',
    'go:-x.example/notes@v1',
    'go:git.example/../notes@v1.0.0',
    'go:git.example/notes@v1.0.0 -toolexec=sh',
  ])('%s is refused', (source) => {
    expect(read(source)).toMatchObject({ problem: { code: 'bad-package' } });
  });
});

describe('a Go module', () => {
  it('is built, and its program started; how to do so again is written down', async () => {
    const { capture: got } = await capture(NOTES, { arguments: ['--read-only'] });
    expect(JSON.stringify(got.results['tools/list'])).toContain('v1.0.0');
    expect(got).toMatchObject({
      version: '1.0.0',
      provenance: { source: NOTES, kind: 'run', transport: 'stdio' },
      facts: {
        package: { registry: 'go', name: 'git.example/acme/notes' },
        launch: ['go', 'run', 'git.example/acme/notes/cmd/notes-mcp@v1.0.0', '--read-only'],
      },
      recipe: { source: NOTES, arguments: ['--read-only'] },
    });
  });

  it.each([
    ['go:git.example/acme/notes@v1.0.0', 'no-program'],
    ['go:git.example/acme/notes/cmd/notes-mcp@v7.0.0', 'no-such-version'],
    ['go:git.example/refused@v1.0.0', 'module-refused'],
    ['go:git.example/newer@v1.0.0', 'needs-other-go'],
  ])('%s is refused with %s', async (source, code) => {
    expect((await problemsOf(capture(source))).map((problem) => problem.code)).toEqual([code]);
  });

  it('has a newest version, and facts that Go tells of it', async () => {
    const at = (version: string) => ({ kind: 'go', name: 'git.example/acme/notes', version }) as const;
    expect(await findNewest(at('v1.0.0'), supervision)).toBe('v1.10.0');
    expect(await findNewest(at('v1.10.0'), supervision)).toBeNull();
    const { record, problems } = await askRegistry(at('v1.0.0'), '2026-11-30', supervision);
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      registry: 'go',
      version: 'v1.0.0',
      from: 'go list -m -json git.example/acme/notes@latest',
      repository: 'https://git.example/acme/notes',
      firstRelease: null,
      newestRelease: { version: 'v1.10.0', date: '2026-05-06' },
      releases: null,
      publisher: null,
    });
  });
});
