import { describe, expect, it } from 'vitest';
import { digestJson } from '../../src/catalog/digest.ts';
import type { Manifest, Page } from '../../src/catalog/schema/manifest.ts';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { comparePages } from '../../src/history/compare-pages.ts';
import { describeJudgement } from '../../src/history/lock/describe-judgement.ts';
import { judgeCapture } from '../../src/history/lock/judge-capture.ts';
import { lockfileSchema } from '../../src/history/lock/lockfile.ts';
import { makeLockfile } from '../../src/history/lock/make-lockfile.ts';
import { comparePinnedPages, pinPages } from '../../src/history/lock/pin-pages.ts';
import { spellWording } from '../../src/history/say.ts';
import { makeHistory } from './make-history.ts';
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

  it('is told where it says other things than what it may reach', () => {
    expect(tell([page({ a: 1 })], [page({ a: 2 })])).toEqual(['the page `ui://a` says other things in its _meta']);
  });

  it('is no news where it was not read before, or differs at each start', () => {
    expect(tell([], [page(reaching(['https://a']))])).toEqual([]);
    expect(tell([page(null, null)], [page(null)])).toEqual([]);
    expect(tell([page(null)], [page(null)])).toEqual([]);
  });
});

it('a page that may reach another host under the same version is a rug pull, told with and without the definitions', () => {
  const history = makeHistory({ version: '1.0.0', tools: [{ name: 'a' }] });
  const withPages = (pages: Page[]) => ({ ...history.newest.manifest, pages });
  const pinned = withPages([page(null)]);
  const lock = lockfileSchema.parse(makeLockfile({ ...history, newest: { ...history.newest, manifest: pinned } }));
  const judge = (manifest: Manifest | null, served: Page[]) => {
    const judgement = judgeCapture(lock, manifest, withPages(served), null);
    return [judgement.verdict, ...describeJudgement(lock, '1.0.0', judgement).slice(1)].join('\n');
  };
  const other = [page(reaching(['https://a']))];
  expect(judge(null, other)).toMatch(
    /^rug-pull\n  what may be reached \(the _meta\) of the page `ui:\/\/a` is another/,
  );
  expect(judge(pinned, other)).toContain('the page `ui://a` may send requests to `https://a` now');
  expect(judge(pinned, [page(null)])).toBe('same');
  expect(judge(pinned, [])).toBe('same\n  Not read this time, so not compared: the pages `ui://a`.');
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
