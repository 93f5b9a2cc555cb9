import { expect, it } from 'vitest';
import { findPage, indexPages } from '../../src/catalog/read-pages.ts';
import type { Manifest, Page } from '../../src/catalog/schema/manifest.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { makeManifest } from '../fixtures/catalogue/make-catalogue.ts';

const URI = 'ui://a';
const reaching = (host: string) => ({ ui: { csp: { connectDomains: [host] } } });
const read = (meta: Json, refused = ''): Page => ({ uri: URI, mimeType: null, meta, bytes: 1, digest: null, refused });

const withPage = (page: Page | null, listed: Json): Manifest => {
  const manifest = makeManifest([], { pages: page === null ? [] : [page] });
  const resources = listed === null ? [] : [{ uri: URI, name: 'a', _meta: listed }];
  return { ...manifest, results: { ...manifest.results, 'resources/list': [{ resources }] } };
};

const NOTHING = { connects: [], loads: [], frames: [], bases: [], permissions: [] };

it.each<[string, Page | null, Json, object | null]>([
  [
    'what the content says',
    read(reaching('https://a.example')),
    reaching('https://b.example'),
    { connects: ['https://a.example'] },
  ],
  [
    'what the list says, where the content says nothing',
    read({ a: 1 }),
    reaching('https://b.example'),
    { connects: ['https://b.example'] },
  ],
  ['nothing, where the content takes the place of the list', read({ ui: {} }), reaching('https://b.example'), NOTHING],
  ['nothing, where neither says anything', read(null), null, NOTHING],
  [
    'what the list says, where it was not read',
    null,
    reaching('https://b.example'),
    { connects: ['https://b.example'] },
  ],
  ['not known, where nobody read it', null, {}, null],
  ['not known, where it was refused', read(null, 'refused'), {}, null],
])('a page may reach %s', (_, page, listed, reach) => {
  const found = findPage(withPage(page, listed), URI).reach;
  if (reach === null) expect(found).toBeNull();
  else expect(found).toMatchObject(reach);
});

it('knows pages that only reading tells of, and says so of those that nothing does', () => {
  expect([...indexPages(withPage(read(null), null)).values()]).toMatchObject([{ uri: URI, listed: null }]);
  expect(findPage(withPage(null, null), URI)).toEqual({ uri: URI, listed: null, page: null, reach: null });
});
