import { expect, it } from 'vitest';
import type { PageReach } from '../../../src/catalog/read-offered.ts';
import type { ServedPage } from '../../../src/catalog/read-pages.ts';
import type { Page } from '../../../src/catalog/schema/manifest.ts';
import { spellWording } from '../../../src/history/say.ts';
import { describeReach } from '../../../src/views/asking/describe-reach.ts';

const NOTHING: PageReach = { connects: [], loads: [], frames: [], bases: [], permissions: [] };
const refused: Page = {
  uri: 'ui://a',
  mimeType: null,
  meta: null,
  bytes: null,
  digest: null,
  refused: 'It answers with an error.',
};
const tell = (reach: PageReach | null, page: Page | null = null): string =>
  spellWording(describeReach({ uri: 'ui://a', listed: null, page, reach } satisfies ServedPage));

it('names what a page may reach, the first hosts of many', () => {
  const hosts = [...'abcdefg'].map((name) => `https://${name}.example`);
  expect(tell({ ...NOTHING, connects: hosts })).toBe(
    `The page may send requests to ${hosts
      .slice(0, 5)
      .map((host) => `\`${host}\``)
      .join(', ')} and 2 more.`,
  );
  expect(tell({ ...NOTHING, frames: ['https://a'], bases: ['https://b'] })).toBe(
    'The page may show pages of `https://a` and take addresses as those of `https://b`.',
  );
});

it('says permissions in plain words, and names those that nobody knows', () => {
  const permissions = ['camera', 'microphone', 'geolocation', 'clipboardWrite', '__proto__'];
  expect(tell({ ...NOTHING, permissions })).toBe(
    'The page may use, if allowed, the camera, the microphone, the location, writing to the clipboard and `__proto__`.',
  );
});

it('tells nothing from not known', () => {
  expect(tell(NOTHING)).toContain('nothing beyond itself');
  expect(tell(null)).toContain('was not measured');
  expect(tell(null, refused)).toContain('It answers with an error.');
});
