import { expect, test } from 'vitest';
import { getSite } from '../fixtures/catalogue/get-site.ts';
import { describeHints } from '../../src/views/describe-hints.ts';

const { servers } = await getSite();
const tools = servers.find(({ server }) => server.slug === 'listmonk')?.tools ?? [];

const annotate = (annotations: { [key: string]: boolean }, count: number) =>
  tools.map((tool, i) => (i < count ? { ...tool, definition: { ...tool.definition, annotations } } : tool));

test('a server that declares nothing is said to', () => {
  expect(describeHints(tools)).toMatch(/^None of its 29 tools/);
});

test('hints on some tools are counted', () => {
  expect(describeHints(annotate({ readOnlyHint: true }, 3))).toBe('3 of its 29 tools declare hints.');
});

test('the same hints on tools of all kinds tell nothing apart', () => {
  expect(describeHints(annotate({ readOnlyHint: true }, 29))).toContain('tell nothing apart');
});
