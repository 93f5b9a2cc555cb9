import { expect, it } from 'vitest';
import { buildManifest } from '../../src/capture/build-manifest.ts';
import { formatDataFile } from '../../src/catalog/format-data.ts';
import { manifestSchema } from '../../src/catalog/schema/manifest.ts';
import { captureFixture, makeRequest } from './capture-fixture.ts';

it('writes the members of a manifest in the order of its schema, so that it is canonical as it was written', async () => {
  const { capture } = await captureFixture('toolless');
  const { labels } = makeRequest({ kind: 'command', command: ['fixture'] });
  const { manifest } = buildManifest(capture, labels, 'toolless', []);
  expect(formatDataFile(manifest)).toBe(formatDataFile(manifestSchema.parse(manifest)));
});
