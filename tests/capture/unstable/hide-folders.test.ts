import { expect, it } from 'vitest';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { hideFolders } from '../../../src/capture/unstable/hide-folders.ts';

const makeResults = (initialize: Json) => ({
  initialize,
  'server/discover': null,
  'tools/list': [],
  'resources/list': [],
  'resources/templates/list': [],
  'prompts/list': [],
});

it('puts the placeholder wherever a folder is named, in keys too, and leaves the rest as it was', () => {
  const served = makeResults({
    icons: [{ src: 'file:///tmp/toolrisk-a1b2c3/program/icon.png' }],
    '/tmp/toolrisk-d4e5f6/home': ['in /tmp/toolrisk-d4e5f6 and /tmp/toolrisk-d4e5f6/work', '/tmp/another', 1, null],
  });
  expect(hideFolders(served, ['/tmp/toolrisk-a1b2c3', '/tmp/toolrisk-d4e5f6'])).toEqual(
    makeResults({
      icons: [{ src: 'file:///toolrisk-throw-away-folder/program/icon.png' }],
      '/toolrisk-throw-away-folder/home': [
        'in /toolrisk-throw-away-folder and /toolrisk-throw-away-folder/work',
        '/tmp/another',
        1,
        null,
      ],
    }),
  );
});

it('finds a folder whose path JSON spells in another way', () => {
  const folder = '/tmp/a "quoted" \\ place';
  expect(hideFolders(makeResults(`${folder}/home`), [folder]).initialize).toBe('/toolrisk-throw-away-folder/home');
});

it('keeps results that name no folder as they are, own properties of any name too', () => {
  const served = makeResults(JSON.parse('{"__proto__":{"x":1}}') as Json);
  expect(hideFolders(served, ['/tmp/toolrisk-a1b2c3'])).toBe(served);
});
