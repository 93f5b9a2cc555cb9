import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamedTerms, linkTerms, linkTexts, type TermRun } from '../../src/glossary/link-terms.ts';
import { measurePace } from '../measure-pace.ts';

const spell = (runs: readonly TermRun[]): string =>
  runs.map(({ text, href }) => (href === null ? text : `[${text}](${href})`)).join('');

it('links the first appearance of a term, and no other', () => {
  expect(spell(linkTerms('A tool, and tools. Tools.'))).toBe('A [tool](/glossary/#tool), and tools. Tools.');
});

it('links a term in the first of several texts that has it', () => {
  expect(linkTexts(['None.', 'A tool.', 'A tool of a client.']).map(spell)).toEqual([
    'None.',
    'A [tool](/glossary/#tool).',
    'A tool of a [client](/glossary/#client).',
  ]);
});

it('links the longest form, and does not count it as an appearance of a shorter one', () => {
  expect(spell(linkTerms('By tool poisoning, a tool acts.'))).toBe(
    'By [tool poisoning](/glossary/#tool-poisoning), a [tool](/glossary/#tool) acts.',
  );
});

describe('links nothing', () => {
  it.each(['Given “tool”, it acts.', 'It sets “a client’s tool”.', 'my_tool, tool.json and tools/list', ''])(
    'in %s',
    (text) => {
      expect(linkTerms(text).filter(({ href }) => href !== null)).toEqual([]);
    },
  );
});

it('leaves the words of the page’s own tool alone: they may mean its things', () => {
  const passed = findNamedTerms(['delete_policies', 'clientId', 'mcpServer']);
  const texts = ['It takes the policy away from an MCP server.', 'Ask a client.', 'A tool.'];
  expect(linkTexts(texts, passed).map(spell)).toEqual([...texts.slice(0, 2), 'A [tool](/glossary/#tool).']);
  expect(spell(linkTerms(texts[0] ?? ''))).toContain('#policy');
});

it('changes nothing of a text but for its links, whatever it is', () => {
  const piece = fc.constantFrom(
    'tool ',
    'MCP ',
    'server ',
    'Tools',
    '. ',
    '\n',
    'é',
    '🙂',
    '“',
    '”',
    '<a>',
    '&amp;',
    '-',
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 20 }), { maxLength: 3 }), (all) => {
      const texts = all.map((pieces) => pieces.join(''));
      const linked = linkTexts(texts);
      expect(linked.map((runs) => runs.map(({ text }) => text).join(''))).toEqual(texts);
      const hrefs = linked.flat().flatMap(({ href }) => (href === null ? [] : [href]));
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }),
    { numRuns: 500 },
  );
});

it('takes milliseconds for a long text, whatever it is', () => {
  const texts = ['“', '“”', 'tool ', '“tool'].map((unit) => unit.repeat(20_000));
  expect(measurePace(() => linkTexts(texts))).toBeLessThan(100);
});
