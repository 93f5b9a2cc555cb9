import { describe, expect, it } from 'vitest';
import { runProcess } from '../../src/build/processes/run-process.ts';

describe('a process of the build', () => {
  it('gives its result', async () => {
    const place = { data: 'tests/fixtures/no-catalogue', cache: '.build/cache' };
    expect(await runProcess('check-catalogue', place)).toHaveProperty('problems');
  });

  it('fails with the error that it met', async () => {
    const share = {
      bundle: 'tests/build',
      data: 'data',
      cache: '.build/cache',
      code: {},
      out: '.build/never',
      shard: null,
      process: 0,
      of: 1,
    };
    await expect(runProcess('render-share', share)).rejects.toThrow(/bundle\.json/);
  });

  it('fails where it ends without an answer', async () => {
    await expect(runProcess('no-such-module', {})).rejects.toThrow(
      'the process that should no such module ended with 1',
    );
  });
});
