import { delimiter, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureQuietly, problemsOf, type FixtureOptions } from '../capture-fixture.ts';

const ourPath = process.env['PATH'];
beforeAll(() => {
  process.env['PATH'] = [resolve('tests/fixtures/servers/fake-python'), ourPath].join(delimiter);
});
afterAll(() => {
  process.env['PATH'] = ourPath;
});

const capture = (name: string, version = '1.0', options?: FixtureOptions) =>
  captureQuietly({ kind: 'pypi', name, version }, options);

describe('a package from PyPI', () => {
  it('is installed from wheels, and the program that bears its name started with its arguments', async () => {
    const { capture: got } = await capture('Notes.MCP', '1.0', { arguments: ['--all'], requirements: ['mcp<2'] });
    expect(JSON.stringify(got.results['tools/list'])).toContain('"description":"[\\"--all\\"]"');
    expect(got).toMatchObject({
      slug: 'notes',
      version: '1.0',
      provenance: { source: 'pypi:Notes.MCP==1.0', kind: 'run', transport: 'stdio' },
      facts: {
        package: { registry: 'pypi', name: 'Notes.MCP' },
        repository: 'https://github.com/acme/notes',
        homepage: null,
        license: 'MIT',
        launch: ['uvx', '--with', 'mcp<2', '--from', 'Notes.MCP==1.0', 'notes-mcp', '--all'],
      },
      recipe: { source: 'pypi:Notes.MCP==1.0', requirements: ['mcp<2'], arguments: ['--all'] },
    });
  });

  it.each([
    ['no-such-package', '1.0', 'no-such-version'],
    ['only-source', '1.0', 'no-wheel'],
    ['only-source', '2.0', 'no-such-version'],
    ['needs-newer', '1.0', 'needs-other-python'],
    ['no-program', '1.0', 'no-program'],
  ])('%s %s is refused with %s', async (name, version, code) => {
    expect((await problemsOf(capture(name, version))).map((problem) => problem.code)).toEqual([code]);
  });

  it('may have its program named, but not one that it lacks', async () => {
    const problems = await problemsOf(capture('Notes.MCP', '1.0', { program: 'serve' }));
    expect(problems.map(({ code, message }) => `${code} ${message}`).join()).toContain('notes-login, notes-mcp');
  });
});
