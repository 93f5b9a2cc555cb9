import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWanted, parseWanted, readWanted, spellWanted } from '../../../src/views/compare/wanted.ts';

describe('readWanted', () => {
  it('reads servers, tools and versions, and skips what is empty', () => {
    expect(readWanted('?a=iterable&b=listmonk/send-campaign&c=&d=iterable@0aebcaa')).toEqual([
      { server: 'iterable', part: 'all', id: '' },
      { server: 'listmonk', part: 'tool', id: 'send-campaign' },
      { server: 'iterable', part: 'version', id: '0aebcaa' },
    ]);
  });

  it('takes no more than four columns, and keeps a version that has signs of its own', () => {
    expect(readWanted('a=1&b=2&c=3&d=4&e=5&a=6')).toHaveLength(4);
    expect(parseWanted('x@1.0.0@next/2')).toEqual({ server: 'x', part: 'version', id: '1.0.0@next/2' });
  });

  it.each(['', '?', 'a', '?a=%', '?a=%ff', '?__proto__=x', '?a=' + 'x'.repeat(100_000)])('survives %.20s', (query) => {
    for (const { server, id } of readWanted(query)) expect((server + id).length).toBeLessThanOrEqual(400);
  });
});

it('what is written is read back', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/);
  const wanted = fc.oneof(
    slug.map((server) => ({ server, part: 'all' as const, id: '' })),
    fc.tuple(slug, slug).map(([server, id]) => ({ server, part: 'tool' as const, id })),
    fc
      .tuple(slug, fc.string({ maxLength: 40, unit: 'grapheme' }))
      .map(([server, id]) => ({ server, part: 'version' as const, id })),
  );
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 4 }), (columns) => {
      expect(readWanted(formatWanted(columns))).toEqual(columns);
      for (const each of columns) expect(parseWanted(spellWanted(each))).toEqual(each);
    }),
  );
});

it('an address stays readable', () => {
  expect(formatWanted([parseWanted('iterable/send-campaign'), parseWanted('iterable@1.9.0')])).toBe(
    '?a=iterable/send-campaign&b=iterable@1.9.0',
  );
  expect(formatWanted([])).toBe('');
});
