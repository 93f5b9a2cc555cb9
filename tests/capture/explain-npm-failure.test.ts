import { expect, it } from 'vitest';
import { explainNpmFailure } from '../../src/capture/explain-npm-failure.ts';

it.each([
  ['no-such-version', 'npm error code ETARGET\nnpm error notarget No matching version found for @acme/notes@1.2.3.'],
  [
    'no-such-version',
    "npm error 404  The requested resource '@acme/notes@1.2.3' could not be found or you do not have permission",
  ],
  [
    'dependency-missing',
    'npm error code ETARGET\nnpm error notarget No matching version found for slice@^1.0.6.\nnpm error notarget',
  ],
  [
    'dependency-missing',
    "npm error 404  The requested resource '@yuna/node@^1.15.1' could not be found or you do not have permission",
  ],
  [
    'not-reached',
    'npm error An unknown git error occurred\nnpm error command git --no-replace-objects ls-remote ssh://git@example.com/x/y.git',
  ],
  [
    'not-reached',
    'npm error network request to https://example.com/releases/jq-web.tar.gz failed, reason: getaddrinfo ENOTFOUND example.com',
  ],
  ['not-installed', 'npm error code ENOSPC'],
])('is %s where npm writes: %s', (code, tail) => {
  const [problem] = explainNpmFailure(tail, '@acme/notes@1.2.3').problems;
  expect(problem?.code).toBe(code);
  expect(problem?.hint).not.toBe('');
});
