import { describe, expect, it } from 'vitest';
import { digestJson } from '../../src/catalog/digest.ts';
import type { Page } from '../../src/catalog/schema/manifest.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { comparePages } from '../../src/history/compare-pages.ts';
import { comparePinnedPages, pinPages } from '../../src/history/lock/pin-pages.ts';
import { spellWording } from '../../src/history/say.ts';
import { makeManifest } from '../fixtures/catalogue/make-catalogue.ts';

const page = (meta: Json, text: string | null = 'a', refused = ''): Page => ({
  uri: 'ui://a',
  mimeType: 'text/html;profile=mcp-app',
  meta,
  bytes: text?.length ?? null,
  digest: text === null ? null : digestJson(text),
  refused,
});
const reaching = (hosts: string[], permissions: { [key: string]: Json } = {}): Json => ({
  ui: { csp: { connectDomains: hosts }, permissions },
});

describe('what becomes of a page from one capture to the next', () => {
  const tell = (before: Page[], after: Page[]) =>
    [...comparePages(makeManifest([], { pages: before }), makeManifest([], { pages: after }))].map(spellWording);

  it('is told where it may reach others, or is another', () => {
    expect(tell([page(reaching(['https://a']))], [page(reaching(['https://b'], { camera: {} }), 'b')])).toEqual([
      'the page `ui://a` may send requests to `https://b` now',
      'the page `ui://a` may no longer send requests to `https://a`',
      'the page `ui://a` asks for the permission `camera` now',
      'pages changed: `ui://a`',
    ]);
  });

  it('is no news where it was not read before, or differs at each start', () => {
    expect(tell([], [page(reaching(['https://a']))])).toEqual([]);
    expect(tell([page(null, null)], [page(null)])).toEqual([]);
    expect(tell([page(null)], [page(null)])).toEqual([]);
  });
});

describe('a pinned page', () => {
  const compare = (pinned: Page, served: Page[]) => comparePinnedPages(pinPages([pinned]), pinPages(served));

  it('is another where what it says or it itself differs', () => {
    expect(compare(page(null), [page(null)])).toEqual({ differences: [], notRead: [] });
    expect(compare(page(null), [page(reaching(['https://a']), 'b')]).differences).toEqual([
      { uri: 'ui://a', what: 'meta' },
      { uri: 'ui://a', what: 'content' },
    ]);
  });

  it('is not pinned, or not compared, as far as it was not read or is random', () => {
    expect(pinPages([page(null, null, 'refused')])).toEqual([]);
    expect(compare(page(null), [page(null, null)]).differences).toEqual([]);
    expect(compare(page(null), [])).toEqual({ differences: [], notRead: ['ui://a'] });
  });
});
