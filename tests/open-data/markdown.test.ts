import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterAll, describe, expect, it } from 'vitest';
import { findHiddenCharacters, revealHiddenCharacters } from '../../src/catalog/hidden-characters.ts';
import { urls } from '../../src/catalog/urls.ts';
import { writeDossier } from '../../src/open-data/dossier/write-dossier.ts';
import { writeLlmsText } from '../../src/open-data/markdown/write-llms-text.ts';
import { quote, UNTRUSTED } from '../../src/open-data/markdown/nodes.ts';
import { writePolicies } from '../../src/open-data/markdown/write-policies.ts';
import { writeServer } from '../../src/open-data/markdown/write-server.ts';
import { writeUnasked } from '../../src/open-data/markdown/write-unasked.ts';
import { formats } from '../../src/policies/formats/index.ts';
import { renderServerPolicies } from '../../src/views/policies/server-policies.ts';
import { isForModel } from '../../src/views/site.ts';
import { DECLARED, loadOddSite, removeOddSite } from './odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

const toString = (node: Nodes): string =>
  'children' in node ? node.children.map(toString).join('') : 'value' in node ? node.value : '';
const walk = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(walk) : [])];
const findAll = <T extends Nodes['type']>(root: Root, type: T) =>
  walk(root).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

const servers = site.servers.map((server) => ({ server, text: writeServer(site, server) }));
const documents = [
  ...servers.map(({ server, text }) => ({ name: server.server.slug, text })),
  ...site.servers.map((server) => ({ name: `policies of ${server.server.slug}`, text: writePolicies(server) })),
  ...site.servers.map((server) => ({ name: `the dossier of ${server.server.slug}`, text: writeDossier(site, server) })),
  ...site.servers.map((server) => ({ name: `what of ${server.server.slug} runs unasked`, text: writeUnasked(server) })),
  { name: 'llms.txt', text: writeLlmsText(site) },
];

/** What of a document lies below the heading that is a tool's slug, as far as the next one of its depth. */
function cutSection(root: Root, slug: string): Root {
  const start = root.children.findIndex((node) => node.type === 'heading' && toString(node) === slug);
  const rest = root.children.slice(start + 1);
  const end = rest.findIndex((node) => node.type === 'heading');
  return { type: 'root', children: start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end) };
}

const tools = servers.flatMap(({ server, text }) => {
  const root = fromMarkdown(text);
  return server.tools.map((tool) => ({ tool, slug: tool.slug, root: cutSection(root, tool.slug) }));
});

it('tells where the publisher of a server says that it runs one, and that nobody captured that', () => {
  const telling = servers.filter(({ text }) => text.includes('Remote server, not captured:'));
  expect(telling.map(({ server }) => server.server.slug)).toEqual([DECLARED]);
  expect(telling[0]?.text).toMatch(/^- Remote server, not captured: `https:.*`, declared by its publisher in its/m);
});

describe.each(documents)('$name as Markdown', ({ text }) => {
  const root = fromMarkdown(text);

  it('holds no HTML, no picture and no link but ours', () => {
    expect([...findAll(root, 'html'), ...findAll(root, 'image'), ...findAll(root, 'definition')]).toEqual([]);
    expect(findAll(root, 'link').filter(({ url }) => !/^[/#]/.test(url))).toEqual([]);
  });

  it('has one title, says that what is served is untrusted, and hides nothing', () => {
    expect(findAll(root, 'heading').filter(({ depth }) => depth === 1)).toHaveLength(1);
    expect(text).toContain(UNTRUSTED);
    expect(findHiddenCharacters(text)).toEqual([]);
  });
});

describe.each(tools)('the section of $slug', ({ tool, root }) => {
  it('names the tool, ends with its description in one fence, and says where the rest of its definition is', () => {
    expect(findAll(root, 'inlineCode')[0]?.value).toBe(quote(tool.name).markup.replaceAll(/^`+ ?| ?`+$/g, ''));
    expect(findAll(root, 'link').at(-1)?.url).toBe(urls.serverJson(tool.server));
    const { description } = tool.definition;
    if (typeof description !== 'string' || description.trim() === '')
      expect(toString(root)).toContain('The server gives it none.');
    else if (description.length < 10_000)
      expect(findAll(root, 'code').at(-1)?.value).toBe(revealHiddenCharacters(description).replaceAll(/\r\n?/g, '\n'));
    else expect(toString(root)).toMatch(/\d+ more characters are left out here/);
  });

  it('has served text in code only', () => {
    const plain = findAll(root, 'text')
      .map(({ value }) => value)
      .join('\n');
    expect(plain).not.toMatch(/intruder|Ignore what is above|<script/);
  });
});

it('has a section for each tool, in no other order than its server, and links to each', () => {
  for (const { server, text } of servers) {
    const root = fromMarkdown(text);
    const titles = findAll(root, 'heading').map((node) => toString(node));
    const slugs = server.tools.map(({ slug }) => slug);
    expect(titles.filter((title) => slugs.includes(title))).toEqual(slugs);
    const targets = findAll(root, 'link').flatMap(({ url }) => (url.startsWith('#') ? [url.slice(1)] : []));
    expect(targets.toSorted()).toEqual(slugs.toSorted());
  }
});

it('the policies of a server stand whole, one for every format', () => {
  for (const { server } of servers) {
    const texts = findAll(fromMarkdown(writePolicies(server)), 'code').map(({ value }) => value);
    expect(texts).toEqual(renderServerPolicies(server).map(({ rendered }) => rendered.text.trimEnd()));
    expect(texts).toHaveLength(formats.length);
  }
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

it('each tool of the model is told once of what runs unasked, under the heading that counts it', () => {
  for (const server of site.servers) {
    const { children } = fromMarkdown(writeUnasked(server));
    const end = children.findIndex(
      (node) => node.type === 'heading' && toString(node).startsWith('What becomes of it'),
    );
    const told = children
      .slice(0, end)
      .flatMap((node, i) => (node.type === 'list' ? [{ title: toString(children[i - 1] as Nodes), node }] : []));
    for (const { title, node } of told) expect(title).toMatch(new RegExp(String.raw`\(${node.children.length}\)$`));
    const count = told.reduce((sum, { node }) => sum + node.children.length, 0);
    expect(count).toBe(server.tools.filter(isForModel).length);
  }
});
