import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  escapeKey,
  lastKey,
  readPointer,
  splitPointer,
  unescapeKey,
  writePointer,
} from '../../src/catalog/json-pointer.ts';

it('writes any keys so that they are read again', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(splitPointer(writePointer(keys))).toEqual(keys);
      if (keys.length > 0) expect(lastKey(writePointer(keys))).toBe(keys.at(-1));
    }),
  );
});

it('escapes what stands for something else, the tilde first', () => {
  expect(escapeKey('a/b~1')).toBe('a~1b~01');
  expect(unescapeKey('a~1b~01')).toBe('a/b~1');
});

it.each([
  ['', { a: [7] }],
  ['/a/0', 7],
  ['/a/1', undefined],
  ['/a/length', undefined],
  ['a', undefined],
  ['/toString', undefined],
  ['/', undefined],
])('reads %s', (pointer, value) => {
  expect(readPointer({ a: [7] }, pointer)).toEqual(value);
});
