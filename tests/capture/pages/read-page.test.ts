import { expect, it } from 'vitest';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { readPage } from '../../../src/capture/pages/read-page.ts';
import { listChangedPages, settlePage } from '../../../src/capture/pages/settle-page.ts';

const URI = 'ui://a';
const answer = (content: Json): Json => ({ contents: [content] });
const nest = (depth: number): Json => Array.from({ length: depth }).reduce<Json>((inner) => [inner], []);

it.each([null, [], 'page', {}, { contents: 'page' }, { contents: [null, 'page'] }, { contents: [] }] as Json[])(
  'an answer without content is told: %j',
  (said) => {
    expect(readPage(URI, said, [])).toMatchObject({
      digest: null,
      refused: expect.stringContaining('without any') as string,
    });
  },
);

it('takes the content of that address, else the first', () => {
  const both = {
    contents: [
      { uri: 'ui://b', text: 'four' },
      { uri: URI, text: 'é' },
    ],
  };
  expect(readPage(URI, both, []).bytes).toBe(2);
  expect(readPage('ui://c', both, []).bytes).toBe(4);
});

it('keeps what can be kept, and says what can’t', () => {
  expect(readPage(URI, answer({ text: 1 }), []).refused).toContain('neither a text nor a blob');
  for (const meta of [nest(600), { size: 1e999 }, { ui: 'x'.repeat(60_000) }]) {
    const page = readPage(URI, answer({ text: 'a', _meta: meta }), []);
    expect(page).toMatchObject({ meta: null, bytes: 1 });
    expect(page.refused).toContain('_meta');
  }
});

it('settles what two starts agree on', () => {
  const page = readPage(URI, answer({ text: 'a', _meta: { a: 1 } }), []);
  expect(settlePage(page, page)).toBe(page);
  expect(settlePage(page, undefined)).toMatchObject({ digest: null, bytes: null, meta: { a: 1 }, refused: '' });
  const other = readPage(URI, answer({ text: 'a', _meta: { a: 2 } }), []);
  expect(settlePage(page, other)).toMatchObject({
    digest: page.digest,
    refused: expect.stringContaining('another') as string,
  });
});

it('finds pages that changed, and not those that are random or were not read', () => {
  const [one, other] = ['a', 'b'].map((text) => readPage(URI, answer({ text }), []));
  const said = readPage(URI, answer({ text: 'a', _meta: {} }), []);
  if (one === undefined || other === undefined) throw new Error('no page');
  expect(listChangedPages([one], [one])).toEqual([]);
  expect(listChangedPages([one], [other])).toEqual([URI]);
  expect(listChangedPages([one], [said])).toEqual([URI]);
  expect(listChangedPages([one], [settlePage(other, undefined)])).toEqual([]);
  expect(listChangedPages([], [one])).toEqual([]);
});
