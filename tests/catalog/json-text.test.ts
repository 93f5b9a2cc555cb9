import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeText, describeDuplicateKeys, findDuplicateKeys } from '../../src/catalog/json-text.ts';

const pathsOf = (text: string): string[] => findDuplicateKeys(text).map(({ path }) => path);

describe('findDuplicateKeys', () => {
  it('names each key that an object has more than once, however it is spelt', () => {
    expect(pathsOf('{"a":1,"b":{"a":2},"a":3,"a":4}')).toEqual(['/a']);
    expect(pathsOf('{"tools":[{"name":"x"},{"name":"y", "na\\u006de":"z"}]}')).toEqual(['/tools/1/name']);
    expect(pathsOf('{"a/b":[[],{"~":1,"~":{}}]}')).toEqual(['/a~1b/1/~0']);
    expect(pathsOf(String.raw`{"a\"":1,"a\\":2,"a\"":3}`)).toEqual(['/a"']);
  });

  it('finds none where values repeat, or keys of other objects', () => {
    expect(pathsOf('[{"a":"a"},{"a":"a,\\"a\\":"},["a","a"],"{\\"a\\":1,\\"a\\":1}"]')).toEqual([]);
    expect(pathsOf('{"a":{"b":{}},"b":{"a":[{"b":1},{"b":1}]}}')).toEqual([]);
  });

  it('finds none in whatever was written by JSON.stringify', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findDuplicateKeys(text)).toEqual([]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('never throws on what is no JSON, and bears depth and width', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\a1 ') }), (text) => {
        findDuplicateKeys(text);
      }),
      { seed: 7, numRuns: 500 },
    );
    const deep = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
    const wide = `{${'"a":1,'.repeat(200_000)}"a":1}`;
    const started = performance.now();
    expect(pathsOf(deep)).toEqual([]);
    expect(pathsOf(wide)).toEqual(['/a']);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is told as warnings that name the place', () => {
    expect(describeDuplicateKeys('{"a":1,"a":2}', 'x.json')).toMatchObject([
      { code: 'duplicate-key', level: 'warning', file: 'x.json', path: '/a' },
    ]);
  });
});

describe('decodeText', () => {
  const json = '{"name":"Päckchen 📦"}';
  const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + json, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(json), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${json}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16('le', true), 'utf-16le'],
    ['UTF-16LE without', utf16('le', false), 'utf-16le'],
    ['UTF-16BE with a mark', utf16('be', true), 'utf-16be'],
    ['UTF-16BE without', utf16('be', false), 'utf-16be'],
  ] as const)('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes, '-')).toEqual({ text: json, encoding, problems: [] });
  });

  it('replaces invalid bytes, and says so once with the line', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('{\n"a":"'), 0xe4, 0xff, 0x22, 0x7d]);
    const { text, problems } = decodeText(bytes, 'x.json');
    expect(JSON.parse(text)).toEqual({ a: '\uFFFD\uFFFD' });
    expect(problems).toMatchObject([{ code: 'invalid-encoding', level: 'warning', file: 'x.json' }]);
    expect(problems[0]?.message).toContain('line 2');
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array(), '-')).toEqual({ text: '', encoding: 'utf-8', problems: [] });
    expect(decodeText(Uint8Array.from([0x5b]), '-').text).toBe('[');
  });
});
