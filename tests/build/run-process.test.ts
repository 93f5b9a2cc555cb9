import { afterEach, describe, expect, it } from 'vitest';
import type { BuildTask } from '../../src/build/processes/build-share.ts';
import { runProcess, startProcess, stopProcesses } from '../../src/build/processes/run-process.ts';

const check: BuildTask = { kind: 'check', data: 'tests/fixtures/no-catalogue', cache: '.build/cache', code: null };
const render: BuildTask = {
  kind: 'render',
  bundle: 'tests/build',
  out: '.build/never',
  kept: new Set(),
  shard: null,
  process: 0,
  of: 1,
};

afterEach(stopProcesses);

describe('a process of the build', () => {
  it('gives its result', async () => {
    expect(await runProcess('build-share', check)).toHaveProperty('problems');
  });

  it('answers one thing after the other, and fails with the error that it met', async () => {
    const started = startProcess('build-share');
    await expect(started.ask(render)).rejects.toThrow('a catalogue is checked before it is rendered');
    expect(await started.ask(check)).toHaveProperty('problems');
    await expect(started.ask(render)).rejects.toThrow(/bundle\.json/);
    started.end();
  });

  it('fails where it ends without an answer', async () => {
    await expect(runProcess('no-such-module', {})).rejects.toThrow(
      'the process that should no such module ended with 1',
    );
  });
});
