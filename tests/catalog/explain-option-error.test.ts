import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explainOptionError } from '../../src/catalog/explain-option-error.ts';
import { suggestNearest } from '../../src/catalog/suggest-nearest.ts';

const OPTIONS = { server: { type: 'string' }, timeout: { type: 'string' }, all: { type: 'boolean' } } as const;

const tell = (...args: string[]): string => {
  try {
    parseArgs({ args, options: OPTIONS });
  } catch (error) {
    const { message, hint } = explainOptionError(error, Object.keys(OPTIONS));
    return `${message} ${hint}`;
  }
  return '';
};

describe('a wrong option', () => {
  it.each([
    [['--tiemout', '3'], 'There is no option --tiemout. Did you mean --timeout?'],
    [['--serv', 'x'], 'There is no option --serv. Did you mean --server?'],
    [['--zzz'], 'There is no option --zzz. It takes --server, --timeout, --all.'],
    [['-s', 'x'], 'There is no option -s. It takes --server, --timeout, --all.'],
    [['--server'], '--server takes a value. Write --server VALUE, or --server=VALUE where it begins with a hyphen.'],
    [
      ['--server', '--all'],
      '--server takes a value. Write --server VALUE, or --server=VALUE where it begins with a hyphen.',
    ],
    [['--all=x'], '--all takes no value. Write --all alone.'],
    [['word'], 'Nothing is expected here: word. It takes --server, --timeout, --all.'],
  ])('%j is told in our own words', (args, expected) => {
    expect(tell(...args)).toBe(expected);
  });
});

describe('the nearest word', () => {
  it('is one slip away, or two of a longer word', () => {
    expect(suggestNearest('gihtub', ['gitlab', 'github'])).toBe('github');
    expect(suggestNearest('x', ['github'])).toBeNull();
    expect(suggestNearest('y'.repeat(100_000), ['github'])).toBeNull();
  });
});
