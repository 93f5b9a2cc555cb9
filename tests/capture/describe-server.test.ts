import { expect, it } from 'vitest';
import { serverSchema } from '../../src/catalog/schema/server.ts';
import type { Capture } from '../../src/capture/capture.ts';
import { applyDescription, describeServer, NO_DESCRIPTION } from '../../src/capture/describe-server.ts';
import { tellLanguage } from '../../src/capture/tell-language.ts';
import { makeManifest, makeProvenance, makeServer } from '../fixtures/catalogue/make-catalogue.ts';

const tool = (description: string) => ({ name: 'list', description, inputSchema: { type: 'object' } });

const capture = (name: string, changes: Partial<Capture> = {}): Capture => ({
  slug: 'x',
  version: '1.0.0',
  provenance: makeProvenance({ variablesSet: ['X_TOKEN', 'X_MODE'] }),
  offers: [],
  unstable: [],
  configurations: [],
  pages: [],
  results: makeManifest([tool('Returns the pages of a list for the user.')]).results,
  facts: {
    name,
    package: { registry: 'npm', name },
    repository: 'https://github.com/mallory/x',
    homepage: null,
    license: 'MIT',
    launch: [],
    variables: [{ name: 'X_MODE', required: true, secret: false, readIn: 'server.json' }],
    author: null,
    files: [{ file: 'package.json', name, version: '1.0.1', repository: null, homepage: null, license: 'MIT' }],
  },
  recipe: null,
  ...changes,
});
const describeNew = (name: string, description = NO_DESCRIPTION, peers = [makeServer()]) =>
  serverSchema.parse(describeServer('x', capture(name), '1.0.0', description, peers));

it('a vendor’s scope tells product, publisher and standing, and another server for the product its domain', () => {
  const peer = makeServer({ product: 'Notion', name: 'Notion MCP Server', domain: 'docs-calendar-pm' });
  expect(describeNew('@notionhq/other', NO_DESCRIPTION, [peer])).toMatchObject({
    name: 'Notion MCP Server (Notion)',
    product: 'Notion',
    summary: 'Gives an agent tools for Notion.',
    domain: 'docs-calendar-pm',
    publisher: { name: 'Notion', standing: 'official', rule: 'vendor-scope' },
    language: 'en',
    declared: { version: '1.0.0', files: [{ file: 'package.json', version: '1.0.1' }] },
  });
});

it('what a person names comes first, and the owner of the repository publishes what nobody else is named for', () => {
  const said = { registry: null, product: 'Notion', domain: 'files' } as const;
  expect(describeNew('x-mcp', said)).toMatchObject({
    product: 'Notion',
    domain: 'files',
    publisher: { name: 'mallory', standing: 'community', rule: 'other-owner' },
  });
});

it('without a product it leaves open what a person is to say', () => {
  expect(describeNew('x-mcp')).toMatchObject({ name: 'x-mcp', domain: 'unsorted', publisher: { standing: 'unknown' } });
});

it('lists variables that it was captured with beside those that the package declares, each once', () => {
  expect(describeNew('x-mcp').variables).toEqual([
    { name: 'X_TOKEN', required: false, secret: true, readIn: null },
    { name: 'X_MODE', required: true, secret: false, readIn: 'server.json' },
  ]);
});

it('takes no header that a server behind a URL was sent for a variable', () => {
  const remote = capture('x-mcp', { provenance: makeProvenance({ transport: 'http', variablesSet: ['X-Api-Key'] }) });
  expect(serverSchema.parse(describeServer('x', remote, '1.0.0')).variables.map(({ name }) => name)).toEqual([
    'X_MODE',
  ]);
});

it('what a rule said of a publisher is asked again, and what a person found out stays', () => {
  const byRule = describeNew('@notionhq/other');
  const others = applyDescription(byRule, { registry: null, product: 'Slack', domain: null });
  expect(others.publisher).toMatchObject({ standing: 'community', rule: 'other-owner' });
  const byHand = { ...byRule, publisher: { ...byRule.publisher, rule: null, basis: 'Asked them.' } };
  expect(applyDescription(byHand, { registry: null, product: 'Slack', domain: null }).publisher.basis).toBe(
    'Asked them.',
  );
});

it.each([
  ['Returns the list of all notes for the user.', 'en'],
  ['ノートの一覧を返します。API key を使います。', 'ja'],
  ['返回所有笔记的列表。', 'zh'],
  ['모든 노트의 목록을 반환합니다.', 'ko'],
  ['Renvoie toutes les notes du compte.', null],
  ['', null],
])('%s is in %s', (text, language) => {
  expect(tellLanguage({ elements: [{ value: tool(text) }] } as never)).toBe(language);
});
