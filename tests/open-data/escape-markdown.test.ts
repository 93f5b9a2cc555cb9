import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { escapeText, fenceCode, spanCode } from '../../src/open-data/markdown/escape-markdown.ts';
import { heading, link, list, paragraph, quote } from '../../src/open-data/markdown/nodes.ts';

/** Pieces of which hostile texts are made. */
const piece = fc.constantFrom(
  ...['`', '``', '~~~', '```\n', '\n', '\n\n', ' ', '    ', '\t', '\\', '*', '_', '#', '-', '+', '=', '>', '1.', '2)'],
  ...[
    '<b>',
    '<!--',
    '-->',
    '<http://x.example>',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '&amp;',
    '&#60;',
    '|',
    '$',
    'word',
    'é',
    '🙂',
  ],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const flatten = (value: string): string => value.replaceAll(/\s+/g, ' ').trim();

describe('text of ours', () => {
  it('is shown as it is, in one paragraph, whatever it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { children } = fromMarkdown(paragraph(value));
        if (flatten(value) === '') expect(children).toEqual([]);
        else
          expect(children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: flatten(value) }] }]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '# x',
    '1. x',
    '2) x',
    '- x',
    '+ x',
    '= x',
    '> x',
    '~~~',
    '***',
    '---',
    '<b>x</b>',
    '&lt;',
    '[a](b)',
    '\\`x`',
  ])('does not become markup: %s', (value) => {
    expect(fromMarkdown(escapeText(value)).children).toMatchObject([{ children: [{ type: 'text', value }] }]);
  });

  it('stays apart from code beside it', () => {
    fc.assert(
      fc.property(text, text, text, (before, served, after) => {
        const [only, ...more] = fromMarkdown(paragraph(`a${before}`, quote(served), `${after}b`)).children;
        expect(more).toEqual([]);
        expect(only).toMatchObject({ type: 'paragraph' });
        const inside = only?.type === 'paragraph' ? only.children.map(({ type }) => type) : [];
        expect(inside).toEqual(['text', 'inlineCode', 'text']);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays within its heading, its item and its link', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fromMarkdown(heading(2, `a${value}`)).children).toMatchObject([{ type: 'heading', depth: 2 }]);
        const items = fromMarkdown(list([[`a${value}`], [link(`a${value}`, '/x/')]])).children;
        expect(items).toMatchObject([{ type: 'list', children: [{ type: 'listItem' }, { type: 'listItem' }] }]);
        expect(JSON.stringify(items)).not.toContain('"type":"html"');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('code', () => {
  it('is what it was, whatever it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fromMarkdown(fenceCode('text', value)).children).toMatchObject([{ type: 'code', value }]);
        const line = flatten(value);
        if (line !== '')
          expect(fromMarkdown(spanCode(line)).children).toMatchObject([
            { type: 'paragraph', children: [{ type: 'inlineCode', value: line }] },
          ]);
      }),
      { numRuns: 2000 },
    );
  });
});
