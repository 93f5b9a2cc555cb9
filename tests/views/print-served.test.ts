import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { printNames, printNumbers, printParts, printRun, printServed } from '../../src/views/print-served.ts';

/** The text of a piece of HTML, and its elements with their attributes, as a browser finds them. */
function readHtml(html: string) {
  let text = '';
  const elements: string[] = [];
  const parser = new Parser({
    ontext: (part) => (text += part),
    onopentag: (name, { class: classes = '' }) => elements.push(`${name}.${classes}`),
    oncomment: (comment) => elements.push(comment),
  });
  parser.end(html);
  return { text, elements };
}

const piece = fc.constantFrom(
  ...[
    '<b>',
    '</span>',
    '<!--',
    '-->',
    '&amp;',
    '&lt',
    '"',
    "'",
    '<script>',
    '</mark>',
    'send_mail',
    'aB',
    ' ',
    '\n',
    'é',
  ],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `a${pieces.join('')}b`);
const flatten = (value: string): string => value.replaceAll(/\s+/g, ' ');

it('lets nothing of a served text become markup, whatever it is', () => {
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (served, start, length) => {
      const marked = [{ start, end: Math.min(served.length, start + length) }];
      const plain = readHtml(printServed(served));
      expect(plain.elements).toEqual([]);
      expect(flatten(plain.text)).toBe(flatten(served));
      const withMarks = readHtml(printServed(served, { marked }));
      expect(new Set(withMarks.elements)).toEqual(new Set(withMarks.elements.length === 0 ? [] : ['mark.']));
      expect(flatten(withMarks.text)).toBe(flatten(served));
      for (const print of [printNames, printParts]) {
        const named = readHtml(print(served));
        expect(named.elements.filter((each) => each !== 'wbr.' && each !== 'span.inline-block')).toEqual([]);
        expect(flatten(named.text)).toBe(flatten(served));
      }
    }),
    { numRuns: 1000 },
  );
});

it('breaks a name between its parts, in a box of its own or in one that is there', () => {
  expect(printNames('send_mail now')).toBe('<span class="inline-block">send_<wbr>mail</span> now');
  expect(printParts('send_mail')).toBe('send_<wbr>mail');
});

it('spells out what is hidden, also in a name', () => {
  for (const html of [printServed('a\u202eb'), printParts('a\u202eb')])
    expect(html).toBe('a<span class="hidden-character" title="A character that is not visible">U+202E</span>b');
});

it('puts the numbers of findings behind the words that they are about', () => {
  const html = printServed('ab', { marked: [{ start: 0, end: 1, numbers: [1, 2] }] });
  expect(html).toBe(`<mark>a</mark>${printNumbers([1, 2])}b`);
  expect(printRun({ text: '<', isMarked: true, hidden: null, numbers: [] })).toBe('<mark>&lt;</mark>');
});
