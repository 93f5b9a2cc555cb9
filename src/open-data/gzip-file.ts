import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Method deflate, no flags, no time, no system: the same content makes the same bytes. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** A last block of deflate that holds nothing. */
const LAST_BLOCK = Buffer.from([3, 0]);
const CHUNK = 4 * 1024 * 1024;

/** A gzip file (RFC 1952) of one member, written piece by piece. */
export interface GzipFile {
  readonly add: (piece: string | Uint8Array) => void;
  readonly close: () => void;
}

/** Makes a gzip file. A piece is compressed when it is added, so that none has to wait in memory. */
export function openGzipFile(path: string): GzipFile {
  const file = openSync(path, 'w');
  let [sum, length] = [0, 0];
  writeSync(file, HEAD);
  return {
    add(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      sum = crc32(bytes, sum);
      length += bytes.length;
      writeSync(file, deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
    },
    close() {
      const tail = Buffer.alloc(8);
      tail.writeUInt32LE(sum, 0);
      // Its length modulo 2³², as the format has it.
      tail.writeUInt32LE(length % 2 ** 32, 4);
      writeSync(file, Buffer.concat([LAST_BLOCK, tail]));
      closeSync(file);
    },
  };
}

/** Writes a file of any size compressed beside it. */
export function gzipFile(from: string, to: string): void {
  const file = openSync(from, 'r');
  const target = openGzipFile(to);
  const chunk = Buffer.alloc(CHUNK);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) target.add(chunk.subarray(0, read));
  target.close();
  closeSync(file);
}
