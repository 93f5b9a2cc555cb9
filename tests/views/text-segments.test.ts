import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIndentation, segmentText, type Span } from '../../src/views/text-segments.ts';
import { measurePace } from '../measure-pace.ts';

const show = (text: string, marked: readonly Span[] = []) =>
  segmentText(text, marked, findIndentation(text)).map(({ text: run, isMarked, hidden }) =>
    hidden !== null ? `⟨${hidden}⟩` : isMarked ? `[${run}]` : run,
  );

describe('marks', () => {
  it('stand exactly where the evidence is', () => {
    expect(show('Deletes all records.', [{ start: 8, end: 11 }])).toEqual(['Deletes ', '[all]', ' records.']);
  });

  it('may touch, overlap and reach the edges', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 2, end: 5 },
      { start: 5, end: 6 },
    ];
    expect(show('abcdef', spans).join('')).toBe('[abcdef]');
  });

  it('hold hidden characters, each by itself', () => {
    expect(show('a\u202ebc', [{ start: 0, end: 3 }])).toEqual(['[a]', '⟨U+202E⟩', '[b]', 'c']);
  });

  it('are no markup', () => {
    expect(show('<b>x</b>', [{ start: 0, end: 3 }])).toEqual(['[<b>]', 'x</b>']);
  });
});

describe('white space', () => {
  it.each([
    ['blank edges go', '\n  Reads.\n\n', 'Reads.'],
    [
      'the shared indentation of a docstring goes',
      'Reads.\n\n    Args:\n      id: which\n    ',
      'Reads.\n\nArgs:\n  id: which',
    ],
    ['an own indentation stays', 'a\n  b\nc', 'a\n  b\nc'],
    ['a text of nothing else is written out', ' \n', '⟨U+0020⟩⟨U+000A⟩'],
  ])('%s', (_, text, shown) => {
    expect(show(text).join('')).toBe(shown);
  });
});

it('loses nothing but white space, whatever is marked', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u200b', '🙂', '<'), maxLength: 60 }),
      fc.array(span, { maxLength: 4 }),
      (text, spans) => {
        const marked = spans.filter(({ end }) => end <= text.length);
        const kept = segmentText(text, marked, findIndentation(text))
          .map((each) => each.text)
          .join('');
        expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      },
    ),
  );
});

it.each([
  ['lines', 'a' + '\n  b'.repeat(250_000)],
  ['line breaks', `a${'\n'.repeat(1_000_000)}b`],
  ['hidden characters', '\u200b'.repeat(300_000)],
])('cuts a megabyte of %s within seconds', (_, text) => {
  expect(measurePace(() => segmentText(text, [{ start: 0, end: 1 }], findIndentation(text)))).toBeLessThan(250);
});
