import { describe, expect, it } from 'vitest';
import { explainLauncher } from '../../src/capture/explain-launcher.ts';

const hintFor = (line: string): string | undefined =>
  explainLauncher(line.split(' ') as [string, ...string[]], 'command:x')?.hint;

describe('a command that fetches what it starts', () => {
  it.each([
    ['npx -y notes-mcp@1.2.3 --port 3', 'npm:notes-mcp@1.2.3 -- --port 3.'],
    ['npx --yes @acme/notes@2.0.0-beta.1', 'npm:@acme/notes@2.0.0-beta.1.'],
    ['/usr/bin/npx -y -p @acme/notes@1.0.0 serve /a', 'npm:@acme/notes@1.0.0 --program serve -- /a.'],
    ['npx --package=@acme/notes@1.0.0 notes', 'npm:@acme/notes@1.0.0.'],
    ['npm exec --yes -- notes-mcp@1.0.0 a', 'npm:notes-mcp@1.0.0 -- a.'],
    ['npm --silent exec notes-mcp@1.0.0', 'npm:notes-mcp@1.0.0.'],
    ['pnpm dlx notes-mcp@1.0.0', 'npm:notes-mcp@1.0.0.'],
    ['yarn dlx notes-mcp@1.0.0', 'npm:notes-mcp@1.0.0.'],
    ['bunx notes-mcp@1.0.0', 'npm:notes-mcp@1.0.0.'],
    ['bun x notes-mcp@1.0.0', 'npm:notes-mcp@1.0.0.'],
    ['uvx notes-mcp==1.0.0 --db x', 'pypi:notes-mcp==1.0.0 -- --db x.'],
    ['uvx notes-mcp@1.0.0', 'pypi:notes-mcp==1.0.0.'],
    [
      'uvx --python 3.12 --with mcp<2 --from notes==1.0.0 notes-mcp',
      "pypi:notes==1.0.0 --program notes-mcp --with 'mcp<2'.",
    ],
    ['uv tool run notes-mcp==1.0.0', 'pypi:notes-mcp==1.0.0.'],
    ['pipx run --spec notes==1.0.0 notes-mcp a', 'pypi:notes==1.0.0 --program notes-mcp -- a.'],
  ])('is told what to run in its place: %s', (line, ending) => {
    expect(hintFor(line)).toBe(`Capture the package itself, with your other options: npm run ingest -- ${ending}`);
  });

  it.each([
    ['npx notes-mcp', 'npm:notes-mcp@VERSION', 'npm view notes-mcp version'],
    ['npx -y notes-mcp@latest a', 'npm:notes-mcp@VERSION -- a', 'npm view notes-mcp version'],
    ['uvx notes[all]@latest', 'pypi:notes==VERSION', 'pip index versions notes'],
  ])('is told where the version is to be found: %s', (line, source, look) => {
    expect(hintFor(line)).toContain(`npm run ingest -- ${source}.`);
    expect(hintFor(line)).toContain(look);
  });

  it.each([
    ['npx -y github:acme/notes', './node_modules/.bin/NAME'],
    ['uvx --from git+https://example.com/acme/notes notes', 'VENV/bin/NAME'],
    ['uv run --directory /x notes', '.venv/bin/NAME'],
    ['docker run -i --rm acme/notes', 'MCP URL'],
  ])('is told what else to do where no registry has it: %s', (line, remedy) => {
    expect(hintFor(line)).toContain(remedy);
  });

  it('does not get back what may be a credential', () => {
    const hint = hintFor('npx -y notes@1.0.0 --key ghp_16C7e42F292c6912E7710c838347Ae178B4a');
    expect(hint).toContain('-- --key ….');
  });

  it.each(['node server.js', './node_modules/.bin/notes', 'npm start', 'uv pip list', 'docker mcp', 'npx', 'npx -y'])(
    'is none: %s',
    (line) => {
      expect(hintFor(line)).toBeUndefined();
    },
  );
});
