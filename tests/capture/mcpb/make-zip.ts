import { crc32, deflateRawSync } from 'node:zlib';

/** A file as an archive is to hold it; what is said of it may be other than it is. */
export interface PackedFile {
  readonly path: string;
  readonly content: string;
  readonly mode?: number;
  /** What the archive says that it unpacks to, in bytes. */
  readonly size?: number;
  readonly flags?: number;
  /** Its name in front of its content, where that is another. */
  readonly innerPath?: string;
}

/** A zip archive of files, written as the specification has it apart from what is asked for. */
export function makeZip(files: readonly PackedFile[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { path, content, mode = 0o644, size, flags = 0, innerPath = path } of files) {
    const data = deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(size ?? Buffer.byteLength(content), 18);
    const inner = Buffer.from(header);
    inner.writeUInt16LE(Buffer.byteLength(innerPath), 22);
    header.writeUInt16LE(Buffer.byteLength(path), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), inner, Buffer.from(innerPath), data]);
    const rest = Buffer.alloc(14);
    const type = mode > 0o7777 ? mode : mode | 0o100000;
    rest.writeUInt32LE((type << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), header, rest, Buffer.from(path)]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment)]);
}
