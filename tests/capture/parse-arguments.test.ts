import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CaptureError } from '../../src/capture/capture-error.ts';
import { parseArguments } from '../../src/capture/parse-arguments.ts';

const codesFor = (...args: string[]): string[] => {
  try {
    parseArguments(args);
  } catch (error) {
    if (error instanceof CaptureError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe('the arguments of ingest', () => {
  it('name a source and how to capture it', () => {
    const request = parseArguments([
      ...['npm:@acme/notes-mcp@1.2.3', '--server', 'notes', '--env', 'A=1=2', '--env', 'B='],
      ...['--timeout', '5', '--coverage', 'partial'],
    ]);
    expect(request.source).toEqual({ kind: 'npm', name: '@acme/notes-mcp', version: '1.2.3' });
    expect(request.server).toBe('notes');
    expect([...request.labels.variables]).toEqual([
      ['A', '1=2'],
      ['B', ''],
    ]);
    expect(request.timeout).toBe(5);
    expect(request.labels.coverage).toBe('partial');
    expect(request.out).toBe('data/servers');
  });

  it('leave to a package’s program what follows --', () => {
    const { source, launch } = parseArguments(['npm:notes@1.2.3', '--program', 'serve', '--', '--server', 'x', '--']);
    expect(source).toEqual({ kind: 'npm', name: 'notes', version: '1.2.3' });
    expect(launch).toEqual({
      program: 'serve',
      requirements: [],
      arguments: ['--server', 'x', '--'],
      files: [],
      installScripts: false,
      standIn: null,
      modes: [],
      sandbox: true,
    });
  });

  it('name files that the server finds where it starts, which hold nothing real', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'files-'));
    const [keys, real] = [join(folder, 'keys.json'), join(folder, 'real.json')];
    await writeFile(keys, '{"key":"made-up"}');
    await writeFile(real, '{"key":"ghp_16C7e42F292c6912E7710c838347Ae178B4a"}');
    expect(parseArguments(['npm:notes@1.2.3', '--file', keys]).launch.files).toEqual([
      { name: 'keys.json', content: '{"key":"made-up"}' },
    ]);
    expect(codesFor('npm:notes@1.2.3', '--file', real)).toEqual(['bad-arguments']);
    expect(codesFor('npm:notes@1.2.3', '--file', keys, '--file', keys)).toEqual(['bad-arguments']);
    expect(codesFor('npm:notes@1.2.3', '--file', join(folder, 'none'))).toEqual(['bad-arguments']);
    expect(codesFor('https://mcp.example/mcp', '--file', keys)).toEqual(['bad-arguments']);
    await rm(folder, { recursive: true });
  });

  it('offer a made-up value for a variable that is named alone, and keep real ones apart', () => {
    const { labels } = parseArguments([
      ...['npm:notes@1.2.3', '--env', 'API_KEY', '--env', 'NOTES_URL', '--env', 'EMPTY='],
      ...['--secret', 'TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    ]);
    expect([...labels.variables]).toEqual([
      ['API_KEY', 'made-up'],
      ['NOTES_URL', 'http://127.0.0.1:9'],
      ['EMPTY', ''],
    ]);
    expect([...labels.secrets.keys()]).toEqual(['TOKEN']);
  });

  it.each([
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', false],
    ['7d9f3c1e-52ab-4c88-9e01-b6a4d2f7c035', false],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sflKxwRJSMeKKF2QT4', false],
    ['AC00000000000000000000000000000000', true],
    ['00000000-0000-0000-0000-000000000000', true],
    ['postgresql://u:p@127.0.0.1:9/db', true],
    ['projects/made-up-project/locations/us-central1', true],
  ])('tell of %s whether it is made up: %s', (value, isMadeUp) => {
    expect(codesFor('npm:notes@1.2.3', '--env', `TOKEN=${value}`)).toEqual(isMadeUp ? [] : ['bad-arguments']);
  });

  it('leave everything after -- to the server', () => {
    const { source, server } = parseArguments(['--server', 'notes', '--', 'run', '--server', 'x', '--', 'y']);
    expect(source).toEqual({ kind: 'command', command: ['run', '--server', 'x', '--', 'y'] });
    expect(server).toBe('notes');
  });

  it.each([
    ['pypi:listmonk-mcp', 'bad-package'],
    ['pypi:listmonk-mcp>=0.1.0', 'bad-package'],
    ['pypi:listmonk-mcp==0.*', 'bad-package'],
    ['pypi:-r==1', 'bad-package'],
    ['http://mcp.example.com/mcp', 'plain-http'],
    ['npm:notes', 'bad-package'],
    ['npm:notes@latest', 'bad-package'],
    ['npm:notes@^1.0.0', 'bad-package'],
    ['npm:../notes@1.0.0', 'bad-package'],
    ['npm:--notes@1.0.0', 'bad-package'],
  ])('refuse %s with %s', (source, code) => {
    expect(codesFor(source)).toEqual([code]);
  });

  it('are all checked, and a wrong --env is not repeated', () => {
    expect(codesFor()).toEqual(['bad-arguments']);
    expect(codesFor('a.json', 'b.json')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--', 'run')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--nonsense')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--timeout', '0', '--coverage', 'most', '--env', 'HOME=/root')).toHaveLength(3);
    expect(codesFor('npm:notes@1.0.0', '--with', 'mcp<2')).toEqual(['bad-arguments']);
    expect(codesFor('pypi:notes==1.0.0', '--with', 'mcp<2', '--with', 'mcp>=1.2,<2')).toEqual([]);
    expect(codesFor('pypi:notes==1.0.0', '--with', '--index-url=x')).toEqual(['bad-arguments']);
    expect(codesFor('pypi:notes==1.0.0', '--allow-scripts')).toEqual(['bad-arguments']);
    expect(codesFor('a.json', '--program', 'x')).toEqual(['bad-arguments']);
    expect(() => parseArguments(['a.json', '--env', 's3cret'])).toThrow(/^(?!.*s3cret)/);
  });
});
