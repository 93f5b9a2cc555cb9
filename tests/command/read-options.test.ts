import { expect, it } from 'vitest';
import { readOptions } from '../../src/command/options/read-options.ts';

const table = {
  format: { type: 'string', oneOf: ['text', 'json'] },
  'fail-on': { type: 'string', oneOf: ['critical', 'high'], several: true },
  quiet: { type: 'boolean' },
  out: { type: 'string' },
} as const;

const read = (...args: string[]) => readOptions(args, table, ['FILE']);

it('reads options before and after what is taken, and several values of one', () => {
  const { given, problems } = read('--fail-on', 'critical,high', 'a.json', '--format=json', '--quiet');
  expect(problems).toEqual([]);
  expect(given.words).toEqual(['a.json']);
  expect(given.text('format')).toBe('json');
  expect(given.all('fail-on')).toEqual(['critical', 'high']);
  expect([given.has('quiet'), given.has('out'), given.text('out')]).toEqual([true, false, null]);
  expect(read('-').given.words).toEqual(['-']);
  expect(read('--', '--quiet').given.words).toEqual(['--quiet']);
  expect(read('--out=-x').given.text('out')).toBe('-x');
});

it('tells every problem at once, with what may have been meant', () => {
  const { problems } = read(
    '--formt',
    'json',
    'a',
    'b',
    '--format',
    'jsn',
    '--quiet=1',
    '--out',
    '--fail-on=critical,no',
  );
  expect(problems.map(({ message }) => message)).toEqual([
    'There is no option "--formt".',
    `--format can't be "jsn".`,
    '--quiet takes no value.',
    '--out takes a value.',
    'Nothing is expected here: "a".',
    'Nothing is expected here: "b".',
  ]);
  expect(problems[0]?.hint).toBe('Did you mean --format?');
  expect(problems[1]?.hint).toContain('Did you mean json?');
});

it('refuses what is given twice, and names of prototypes', () => {
  expect(read('--out', 'a', '--out', 'b').problems.map(({ message }) => message)).toEqual([
    '--out is given more than once.',
  ]);
  expect(read('--constructor', '--__proto__=1', '--toString').problems).toHaveLength(3);
});
