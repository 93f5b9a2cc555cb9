import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { writeIndexedPng } from '../../../src/views/pictures/write-indexed-png.ts';

/** A picture whose n-th pixel has the n-th of some colours. */
const paint = (width: number, colours: readonly number[]) => {
  const pixels = new Uint8Array(Uint32Array.from(colours).buffer);
  return { width, height: colours.length / width, pixels };
};

/** The content of a chunk. */
function readChunk(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

it('has each colour once, and of each pixel the place of its colour', () => {
  const [red, blue] = [0xff0000ff, 0xffff0000];
  const png = Buffer.from(writeIndexedPng(paint(3, [red, red, blue, blue, red, blue])) ?? []);
  expect([readChunk(png, 'IHDR').readUInt32BE(0), readChunk(png, 'IHDR').readUInt32BE(4)]).toEqual([3, 2]);
  expect([...readChunk(png, 'PLTE')]).toEqual([255, 0, 0, 0, 0, 255]);
  expect([...inflateSync(readChunk(png, 'IDAT'))]).toEqual([0, 0, 0, 1, 0, 1, 0, 1]);
});

it('takes 256 colours, and no more', () => {
  const colours = Array.from({ length: 257 }, (_, i) => 0xff000000 + i);
  expect(writeIndexedPng(paint(1, colours.slice(0, 256)))).not.toBeNull();
  expect(writeIndexedPng(paint(1, colours))).toBeNull();
});
