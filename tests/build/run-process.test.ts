import { describe, expect, it } from 'vitest';
import { runProcess } from '../../src/build/processes/run-process.ts';

const place = { data: 'tests/fixtures/no-catalogue', cache: '.build/cache' };

describe('a process of the build', () => {
  it('gives its result', async () => {
    expect(await runProcess('check-catalogue', place)).toHaveProperty('problems');
  });

  it('fails with the error that it met', async () => {
    const { code } = (await runProcess('check-catalogue', place)) as { code: unknown };
    const share = { ...place, bundle: 'tests/build', out: '.build/never', code, shard: null, process: 0, of: 1 };
    await expect(runProcess('render-share', share)).rejects.toThrow(/bundle\.json/);
  });

  it('fails where it ends without an answer', async () => {
    await expect(runProcess('no-such-module', {})).rejects.toThrow(
      'the process that should no such module ended with 1',
    );
  });
});
