import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/catalog/glossary.ts';
import { linkProse, proseLinker, type ProseNode } from '../../src/glossary/link-prose.ts';

const processor = await createSatteriMarkdownProcessor({ syntaxHighlight: false, hastPlugins: [proseLinker] });
const link = async (markdown: string): Promise<string> => (await processor.render(markdown)).code.trim();
const termLink = (id: string, words: string): string => `<a class="term" href="/glossary/#${id}">${words}</a>`;

it('links the first appearance of a term on a page, and no other', async () => {
  expect(await link('A tool, and tools.\n\n- Tools\n- a client')).toBe(
    `<p>A ${termLink('tool', 'tool')}, and tools.</p>\n<ul>\n<li>Tools</li>\n<li>a ${termLink('client', 'client')}</li>\n</ul>`,
  );
});

it('starts anew on each page', async () => {
  expect(await link('A tool.')).toBe(await link('A tool.'));
});

describe('links nothing in', () => {
  it.each([
    ['a heading', '## A tool'],
    ['code', '`tool` and `my_`tool'],
    ['a block of code', '```\ntool\n```'],
    ['a link', '[a tool](/x/)'],
    ['a quotation', '> A tool'],
    ['a table', '| tool |\n| --- |\n| tool |'],
    ['parts of words', 'a**tool**, **tool**s, rate *limit*'],
  ])('%s', async (_, markdown) => {
    expect(await link(markdown)).not.toContain('class="term"');
  });
});

it('links inside of emphasis, and beside what is closed', async () => {
  expect(await link('a **tool** of `client` and a client')).toBe(
    `<p>a <strong>${termLink('tool', 'tool')}</strong> of <code>client</code> and a ${termLink('client', 'client')}</p>`,
  );
});

it('reads elements of MDX by their names, and passes over what has no text', () => {
  const text = (value: string): ProseNode => ({ type: 'text', value });
  const closed: ProseNode = { type: 'mdxJsxTextElement', name: 'a', children: [text('a tool')] };
  const open: ProseNode = { type: 'mdxJsxFlowElement', name: 'Note', children: [text('a client')] };
  const linked = linkProse({ type: 'root', children: [closed, open, { type: 'mdxFlowExpression', value: 'tool' }] });
  expect([...linked.keys()]).toEqual(open.children);
});

it('links twelve terms at most, those with the lowest ranks', async () => {
  const html = await link(glossary.map(({ forms }) => `so ${forms[0]} is`).join(', '));
  const linked = [...html.matchAll(/\/glossary\/#([a-z-]+)"/g)].map(([, id]) => id);
  const needed = glossary.toSorted((a, b) => a.rank - b.rank).slice(0, 12);
  expect(linked.toSorted()).toEqual(needed.map(({ id }) => id).toSorted());
});
