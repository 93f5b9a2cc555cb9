import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterAll, describe, expect, it } from 'vitest';
import { findHiddenCharacters } from '../../src/catalog/hidden-characters.ts';
import { writeDossier } from '../../src/open-data/dossier/write-dossier.ts';
import { writeLlmsText } from '../../src/open-data/markdown/write-llms-text.ts';
import { UNTRUSTED } from '../../src/open-data/markdown/write-markdown.ts';
import { writePolicies } from '../../src/open-data/markdown/write-policies.ts';
import { writeServer } from '../../src/open-data/markdown/write-server.ts';
import { writeTool } from '../../src/open-data/markdown/write-tool.ts';
import { formats } from '../../src/policies/formats/index.ts';
import { renderServerPolicies } from '../../src/views/policies/server-policies.ts';
import { loadOddSite, removeOddSite } from './odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

const walk = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(walk) : [])];
const findAll = <T extends Nodes['type']>(root: Root, type: T) =>
  walk(root).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

const tools = site.tools.map((tool) => ({ tool, text: writeTool(site, tool) }));
const documents = [
  ...tools.map(({ tool, text }) => ({ name: `${tool.server}/${tool.slug}`, text })),
  ...site.servers.map((server) => ({ name: server.server.slug, text: writeServer(server) })),
  ...site.servers.map((server) => ({ name: `policies of ${server.server.slug}`, text: writePolicies(server) })),
  ...site.servers.map((server) => ({ name: `the dossier of ${server.server.slug}`, text: writeDossier(site, server) })),
  { name: 'llms.txt', text: writeLlmsText(site) },
];

describe.each(documents)('$name as Markdown', ({ text }) => {
  const root = fromMarkdown(text);

  it('holds no HTML, no picture and no link but ours', () => {
    expect([...findAll(root, 'html'), ...findAll(root, 'image'), ...findAll(root, 'definition')]).toEqual([]);
    expect(findAll(root, 'link').filter(({ url }) => !url.startsWith('/'))).toEqual([]);
  });

  it('has one title, says that what is served is untrusted, and hides nothing', () => {
    expect(findAll(root, 'heading').filter(({ depth }) => depth === 1)).toHaveLength(1);
    expect(text).toContain(UNTRUSTED);
    expect(findHiddenCharacters(text)).toEqual([]);
  });
});

describe.each(tools)('the document of $tool.slug', ({ tool, text }) => {
  const root = fromMarkdown(text);

  it('ends with the definition in one fence', () => {
    const last = findAll(root, 'code').at(-1);
    const isWhole = JSON.stringify(tool.definition).length < 10_000;
    if (isWhole) expect(JSON.parse(last?.value ?? '')).toEqual(JSON.parse(JSON.stringify(tool.definition)));
    else expect(text).toMatch(/\d+ more characters are left out here/);
  });

  it('has served text in code only', () => {
    const plain = findAll(root, 'text')
      .map(({ value }) => value)
      .join('\n');
    expect(plain).not.toMatch(/intruder|Ignore what is above|<script/);
  });
});

it('the policies of a server stand whole, one for every format', () => {
  for (const server of site.servers) {
    const texts = findAll(fromMarkdown(writePolicies(server)), 'code').map(({ value }) => value);
    expect(texts).toEqual(renderServerPolicies(server).map(({ rendered }) => rendered.text.trimEnd()));
    expect(texts).toHaveLength(formats.length);
  }
});

it('fences are longer than what they hold', () => {
  const fenced = tools.filter(({ tool }) => tool.name.startsWith('fence_'));
  expect(fenced).toHaveLength(3);
  for (const { text } of fenced)
    expect(findAll(fromMarkdown(text), 'heading').some(({ depth }) => depth > 3)).toBe(false);
  expect(fenced.find(({ tool }) => tool.name === 'fence_2')?.text).toContain('\n``````json\n');
});

it('llms.txt has the form of llmstxt.org', () => {
  const { children } = fromMarkdown(writeLlmsText(site));
  expect(children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
  const headings = children.filter((node) => node.type === 'heading');
  expect(headings.slice(1).every(({ depth }) => depth === 2)).toBe(true);
  const sections = children.slice(children.findIndex((node) => node.type === 'heading' && node.depth === 2));
  expect(sections.every(({ type }, i) => type === (i % 2 === 0 ? 'heading' : 'list'))).toBe(true);
  for (const node of children)
    if (node.type === 'list')
      for (const item of node.children)
        expect(item.children[0]?.type === 'paragraph' && item.children[0].children[0]?.type).toBe('link');
});
