import { describe, expect, it } from 'vitest';
import { HIDDEN_FOLDER } from '../../../src/capture/unstable/hide-folders.ts';
import { captureFixture } from '../capture-fixture.ts';

const REFUSED = 'It answers resources/read with the error -32002: no such page';

describe('a server that brings pages', () => {
  it('is asked for each, in the first way that names it, and what is random of them is left out', async () => {
    const { capture, problems } = await captureFixture('showing');
    expect(problems).toEqual([]);
    const pages = new Map(capture.pages.map((page) => [page.uri.slice('ui://board/'.length), page]));
    expect([...pages.keys()]).toEqual(['steady', 'random', 'refused', 'bytes', 'apps']);
    expect(pages.get('steady')).toMatchObject({
      mimeType: 'text/html;profile=mcp-app',
      meta: { ui: { permissions: { camera: {} } }, home: expect.stringContaining(HIDDEN_FOLDER) as string },
      digest: expect.stringMatching(/^sha256:/) as string,
      refused: '',
    });
    expect(pages.get('random')).toMatchObject({ meta: null, bytes: null, digest: null, refused: '' });
    expect(pages.get('refused')).toMatchObject({ mimeType: null, digest: null, refused: REFUSED });
    expect(pages.get('bytes')).toMatchObject({ mimeType: null, bytes: 3, refused: '' });
    expect(pages.get('apps')).toMatchObject({ bytes: 0, refused: '' });
  });

  it.each([
    ['HANGS', 'It does not answer resources/read in time.'],
    ['DIES', /^The server /],
  ])('is captured all the same where it fails over one (%s)', async (variable, note) => {
    const { capture } = await captureFixture('showing', { variables: { [variable]: 'yes' }, timeout: 12 });
    const [steady, , , bytes] = capture.pages;
    expect(steady?.digest).not.toBeNull();
    expect(bytes).toMatchObject({ digest: null, meta: null });
    expect(bytes?.refused).toMatch(note);
    expect(capture.configurations.map(({ id }) => id)).toContain('apps');
  });
});

it('a server that speaks the new era alone is asked in that', async () => {
  const { capture } = await captureFixture('showing-modern');
  expect(capture.provenance.revision).toBe('2026-07-28');
  expect(capture.pages).toMatchObject([
    { uri: 'ui://board/modern', bytes: 3, meta: { ui: { csp: { frameDomains: ['https://a.example'] } } }, refused: '' },
  ]);
});

it('a server without pages is not started for them', async () => {
  const { capture } = await captureFixture('well-behaved');
  expect(capture.pages).toEqual([]);
});
