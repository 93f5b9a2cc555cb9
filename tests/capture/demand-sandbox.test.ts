import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureSource } from '../../src/capture/capture-source.ts';
import type { Source } from '../../src/capture/parse-source.ts';
import { makeRequest, problemsOf } from './capture-fixture.ts';

vi.mock('../../src/capture/sandbox/find-sandbox.ts', () => ({
  findSandbox: () => Promise.resolve({ sandbox: null, reason: 'unshare: not permitted; bwrap: spawn bwrap ENOENT' }),
}));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refusal-'));
});
afterEach(() => rm(folder, { recursive: true }));

const startMarked = (said: string[], sandbox: boolean) => {
  const mark = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, ''); process.exit(9)`;
  const source: Source = { kind: 'command', command: [process.execPath, '-e', mark] };
  return captureSource(makeRequest(source, { sandbox }), '2026-11-21', {
    signal: new AbortController().signal,
    report: (line) => said.push(line),
  });
};

describe('where no sandbox works', () => {
  it.each<[Source]>([
    [{ kind: 'npm', name: 'no-such-package-toolrisk', version: '1.0.0' }],
    [{ kind: 'pypi', name: 'no-such-package-toolrisk', version: '1.0.0' }],
    [{ kind: 'command', command: ['no-such-program-anywhere'] }],
  ])('$kind is refused in one problem, with nothing installed or run', async (source) => {
    const said: string[] = [];
    const problems = await problemsOf(
      captureSource(makeRequest(source), '2026-11-21', {
        signal: new AbortController().signal,
        report: (line) => said.push(line),
      }),
    );
    expect(problems.map(({ code, level }) => [code, level])).toEqual([['no-sandbox', 'error']]);
    expect(problems[0]?.message).toContain('bwrap: spawn bwrap ENOENT');
    expect(problems[0]?.hint).toContain('--no-sandbox');
    expect(said).toEqual([]);
  });

  it('a server is not started', async () => {
    const [problem] = await problemsOf(startMarked([], true));
    expect(problem?.code).toBe('no-sandbox');
    expect(await readdir(folder)).toEqual([]);
  });

  it('a server that is trusted is started, and that is said before it runs', async () => {
    const said: string[] = [];
    const [problem] = await problemsOf(startMarked(said, false));
    expect(problem?.code).toBe('server-exited');
    expect(await readdir(folder)).toEqual(['ran']);
    expect(said[0]).toMatch(/^WARNING: .*outside a sandbox/);
    expect(said.findIndex((line) => line.startsWith('starting'))).toBeGreaterThan(0);
  });
});
