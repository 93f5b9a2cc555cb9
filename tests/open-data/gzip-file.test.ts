import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { gzipFile, openGzipFile } from '../../src/open-data/gzip-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-gzip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As a browser unpacks it, which takes no second member. */
const unpack = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();

describe('a gzip file that is written piece by piece', () => {
  it.each([[[]], [['']], [['a tool – ü\n']], [['one\n', 'two\n'.repeat(50_000), '', 'three']]])(
    'unpacks to its pieces, in Node and in browsers',
    async (pieces: string[]) => {
      const path = join(folder, 'pieces.gz');
      const file = openGzipFile(path);
      for (const piece of pieces) file.add(piece);
      file.close();
      const bytes = new Uint8Array(readFileSync(path));
      expect(gunzipSync(bytes).toString()).toBe(pieces.join(''));
      expect(await unpack(bytes)).toBe(pieces.join(''));
    },
  );

  it('is made of a file of any size, the same bytes each time', () => {
    const path = join(folder, 'large');
    const bytes = Buffer.alloc(9_000_001, 'four corners ');
    writeFileSync(path, bytes);
    gzipFile(path, `${path}.gz`);
    gzipFile(path, `${path}.again.gz`);
    expect(gunzipSync(readFileSync(`${path}.gz`)).equals(bytes)).toBe(true);
    expect(readFileSync(`${path}.gz`).equals(readFileSync(`${path}.again.gz`))).toBe(true);
  });
});
