import { expect, it } from 'vitest';
import type { Page } from '../../../src/catalog/schema/manifest.ts';
import { spellWording } from '../../../src/history/say.ts';
import { pageSchema } from '../../../src/open-data/schema/offer-schema.ts';
import { recordOffer } from '../../../src/open-data/record-offer.ts';
import { viewOffered } from '../../../src/views/asking/offered-view.ts';
import { tellPage } from '../../../src/views/asking/tell-members.ts';
import type { SiteTool } from '../../../src/views/site.ts';
import { makeHistory } from '../../history/make-history.ts';

const page = (uri: string, meta: Page['meta']): Page => ({
  uri,
  mimeType: 'text/html;profile=mcp-app',
  meta,
  bytes: 5,
  digest: null,
  refused: '',
});
const { newest } = makeHistory({ version: '1.0.0', tools: [] });
const pages = [
  page('ui://listed', { ui: { csp: { connectDomains: ['https://a.example'] }, permissions: { microphone: {} } } }),
  page('ui://unlisted', null),
];
const resources = [{ uri: 'ui://listed', name: 'board' }];
const snapshot = {
  ...newest,
  manifest: {
    ...newest.manifest,
    pages,
    results: { ...newest.manifest.results, 'resources/list': [{ resources }] },
  },
};

it('shows what pages may reach, those too that no list names', () => {
  const { parts, cover } = viewOffered(snapshot);
  expect(cover.join()).toContain('does not cover pages');
  expect(parts.map(({ heading, rows }) => [heading, rows.map(({ reach }) => spellWording(reach ?? []))])).toEqual([
    ['Resources (1)', ['The page may send requests to `https://a.example` and use, if allowed, the microphone.']],
    [
      'Pages that its tools open, in no list (1)',
      ['The page may reach nothing beyond itself: it declares no host, and asks for no permission.'],
    ],
  ]);
});

it('records them', () => {
  const recorded = recordOffer(snapshot).pages;
  expect(recorded).toMatchObject([
    { uri: 'ui://listed', isListed: true, isRead: true, reach: { connects: ['https://a.example'] } },
    { uri: 'ui://unlisted', isListed: false, isRead: true, reach: { connects: [], permissions: [] }, bytes: 5 },
  ]);
  for (const each of recorded) expect(pageSchema.parse(each)).toEqual(each);
});

it('tells of the page that a tool opens only in a form for other clients', () => {
  const variant = { definition: { name: 'a', _meta: { ui: { resourceUri: 'ui://listed' } } } };
  const tool = { definition: { name: 'a' }, variants: [variant] } as unknown as SiteTool;
  expect(tellPage(tool, snapshot).map(({ says }) => spellWording(says))).toEqual([
    'In another form that it is served in, opens a page: a client with MCP Apps shows `ui://listed` of the server beside its result. The page may send requests to `https://a.example` and use, if allowed, the microphone.',
  ]);
  expect(tellPage({ ...tool, variants: [] }, snapshot)).toEqual([]);
});
