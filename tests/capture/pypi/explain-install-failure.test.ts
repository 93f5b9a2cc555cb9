import { describe, expect, it } from 'vitest';
import { explainInstallFailure } from '../../../src/capture/pypi/explain-install-failure.ts';

const codeFor = async (tail: string, listed: readonly string[] = []): Promise<string | undefined> => {
  const error = await explainInstallFailure(tail, { name: 'notes', version: '1.2' }, () => Promise.resolve(listed));
  return error.problems[0]?.code;
};

describe('why a package from PyPI could not be installed', () => {
  it.each([
    [
      'no-such-version',
      'Because there is no version of notes==1.2 and you require notes==1.2, we can conclude that your requirements are unsatisfiable.',
    ],
    [
      'no-such-version',
      'Because notes was not found in the package registry and you require notes==1.2, we can conclude',
    ],
    ['no-wheel', 'Because notes==1.2 has no usable wheels and you require notes==1.2, we can conclude'],
    [
      'needs-other-python',
      'Because the current Python version (3.11.7) does not satisfy Python>=3.12 and notes==1.2 depends on Python>=3.12, we can conclude',
    ],
    ['not-installed', 'error: Failed to fetch: connection refused'],
  ])('is %s in the words of uv', async (code, tail) => {
    expect(await codeFor(tail)).toBe(code);
  });

  const missing = 'ERROR: Could not find a version that satisfies the requirement notes==1.2 (from versions: none)';
  it.each<[string, string, string[]]>([
    ['no-such-version', missing, []],
    ['no-such-version', missing, ['1.1', '1.20']],
    ['no-wheel', missing, ['1.1', '1.2']],
    ['no-wheel', missing.replace('notes==1.2', 'docopt<1,>=0.6'), []],
    [
      'needs-other-python',
      `ERROR: Ignored the following versions that require a different python version: 1.1 Requires-Python >=3.12; 1.2 Requires-Python >=3.12\n${missing}`,
      [],
    ],
    [
      'no-such-version',
      `ERROR: Ignored the following versions that require a different python version: 1.1 Requires-Python >=3.12\n${missing}`,
      ['1.1'],
    ],
    ['not-installed', 'ERROR: Could not install packages due to an OSError: no space left on device', []],
  ])('is %s in the words of pip: %s', async (code, tail, listed) => {
    expect(await codeFor(tail, listed)).toBe(code);
  });
});
