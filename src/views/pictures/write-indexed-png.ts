import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Of compression: beyond it, time is spent for little. */
const LEVEL = 4;
/** Eight bits a pixel, each a place in the palette; nothing else out of the ordinary. */
const INDEXED = [8, 3, 0, 0, 0];

function writeChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** A picture without transparency. */
interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly pixels: Uint8Array;
}

/** A picture of few colours as PNG, a third as large as with all that PNG can hold; null where it has more than 256. */
export function writeIndexedPng({ width, height, pixels }: Picture): Uint8Array<ArrayBuffer> | null {
  const values = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const places = new Map<number, number>();
  // Each row begins with the number of its filter, which is none.
  const rows = Buffer.alloc((width + 1) * height);
  let [last, place, from] = [-1, 0, 0];
  for (let to = 0; to < rows.length;) {
    to += 1;
    for (const end = to + width; to < end; to += 1, from += 1) {
      const value = values[from] ?? 0;
      if (value !== last) {
        place = places.get(value) ?? places.size;
        if (place === MOST_COLOURS) return null;
        places.set(value, place);
        last = value;
      }
      rows[to] = place;
    }
  }
  const palette = Buffer.from(
    [...places.keys()].flatMap((value) => [value & 255, (value >> 8) & 255, (value >> 16) & 255]),
  );
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      writeChunk('IHDR', Buffer.from([...size, ...INDEXED])),
      writeChunk('PLTE', palette),
      writeChunk('IDAT', deflateSync(rows, { level: LEVEL })),
      writeChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
