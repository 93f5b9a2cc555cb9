import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareFileSchema } from '../../../src/open-data/schema/compare-file-schema.ts';
import { compareLabels } from '../../../src/views/compare/compare-rows.ts';
import { makeCompareFile } from '../../../src/views/compare/make-compare-file.ts';
import {
  packCompareFile,
  unpackCompareFile,
  type PackedCompareFile,
} from '../../../src/views/compare/pack-compare-file.ts';
import { pairServers } from '../../../src/views/compare/pair-servers.ts';
import { isForModel } from '../../../src/views/site.ts';
import { getSite } from '../../fixtures/catalogue/get-site.ts';

const { servers } = await getSite();

describe('the comparison of each server', () => {
  const files = servers.map((server) => ({ server, file: makeCompareFile(server) }));

  it('has a cell for each row, of the server, its versions and its tools', () => {
    for (const { file } of files)
      for (const { cells } of [file.server, ...file.versions, ...file.tools])
        expect(cells).toHaveLength(compareLabels.length);
  });

  it('has what the model can call, and is of its schema', () => {
    for (const { server, file } of files) {
      expect(file.tools).toHaveLength(server.tools.filter(isForModel).length);
      const packed = packCompareFile(file);
      expect(compareFileSchema.parse(packed)).toEqual(packed);
      expect(unpackCompareFile(JSON.parse(JSON.stringify(packed)) as PackedCompareFile)).toEqual(file);
      expect(new Set(packed.texts).size).toBe(packed.texts.length);
    }
  });

  it('stays small as it is served', () => {
    const sizes = files.map(({ file }) => gzipSync(JSON.stringify(packCompareFile(file))).length);
    console.log(`the largest comparison is ${Math.max(...sizes)} bytes gzipped`);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });
});

describe('pairServers', () => {
  const pairs = pairServers(servers);

  it('has each pair once, and about as many as there are servers', () => {
    const keys = pairs.map(({ one, other }) => `${one.server.slug} ${other.server.slug}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { one, other } of pairs) expect(one.server.slug < other.server.slug).toBe(true);
    expect(pairs.length).toBeGreaterThan(servers.length / 2);
    expect(pairs.length).toBeLessThanOrEqual(servers.length * 3);
  });

  it('has all that drive one product', () => {
    const same = pairs
      .filter((pair) => pair.isSameProduct)
      .map(({ one, other }) => [one.server.slug, other.server.slug]);
    expect(same).toContainEqual(['gitlab', 'gitlab-zereight']);
    for (const { one, other } of pairs.filter((pair) => !pair.isSameProduct))
      expect(one.server.domain).toBe(other.server.domain);
  });
});
