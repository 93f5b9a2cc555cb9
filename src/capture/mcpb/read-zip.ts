import { crc32, inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZippedFile {
  /** With slashes, below the folder that the archive is unpacked to. */
  readonly path: string;
  readonly isProgram: boolean;
  /** In bytes, unpacked. */
  readonly size: number;
  /** Its content. Throws an Error where that is not what the archive says of it. */
  readonly read: () => Buffer;
}

/** What an archive holds, and in words all that is wrong with it: nothing of it is to be used then. */
export interface ReadArchive {
  readonly files: readonly ZippedFile[];
  readonly faults: readonly string[];
}

/** In bytes, of all files unpacked; and how many files. The largest bundles bring a runtime of some hundred megabytes. */
const LARGEST = 1_000_000_000;
const MOST_FILES = 100_000;
const LONGEST_PATH = 1_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const LINK = 0o12;

/** The block that follows the archive in a signed bundle. */
const SIGNATURE = { start: 'MCPB_SIG_V1', end: 'MCPB_SIG_END' };

/** Where the archive ends: before a signature, if there is one. */
function findArchiveEnd(bytes: Buffer): number {
  const isSigned = bytes.subarray(-SIGNATURE.end.length).toString('latin1') === SIGNATURE.end;
  const start = isSigned ? bytes.lastIndexOf(SIGNATURE.start, undefined, 'latin1') : -1;
  return start === -1 ? bytes.length : start;
}

/** Where the record stands that tells where everything is; null where there is none that ends with the archive. */
function findEndRecord(bytes: Buffer): number | null {
  const end = findArchiveEnd(bytes);
  for (let at = end - 22; at >= 0 && at >= end - 22 - 0xffff; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const last = at + 22 + bytes.readUInt16LE(at + 20);
    if (last === end || last === bytes.length) return at;
  }
  return null;
}

/** What is wrong with where a file would be put; null where it stays in its folder. */
function judgePath(path: string): string | null {
  if (path.length > LONGEST_PATH) return 'is overlong';
  if (/[\u0000-\u001f\u007f\ufffd\\]/.test(path)) return 'holds a backslash, a control character or what is no text';
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return 'is no path within the bundle';
  return path.split('/').some((part) => part === '' || part === '.' || part === '..')
    ? 'leads out of its folder'
    : null;
}

interface Entry extends Omit<ZippedFile, 'read'> {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
  readonly isLink: boolean;
  readonly isFolder: boolean;
  /** Where the next one begins. */
  readonly next: number;
}

function readEntry(bytes: Buffer, at: number): Entry {
  const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
    number,
    number,
    number,
  ];
  const path = bytes.toString('utf8', at + 46, at + 46 + name);
  const mode = bytes.readUInt8(at + 5) === UNIX ? bytes.readUInt32LE(at + 38) >>> 16 : 0;
  return {
    path: path.replace(/\/$/, ''),
    isFolder: path.endsWith('/'),
    isLink: mode >>> 12 === LINK,
    isProgram: (mode & 0o111) !== 0,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    next: at + 46 + name + extra + comment,
  };
}

/** What is wrong with an entry by what the archive says of it; null where nothing is. */
function judgeEntry({ path, isLink, flags, method, packed, size, offset }: Entry): string | null {
  if ((flags & 1) !== 0) return 'is encrypted';
  if (isLink) return 'is a link';
  if (method !== STORED && method !== DEFLATED) return 'is packed in a way that hosts need not know';
  if ([packed, size, offset].includes(0xffffffff)) return 'is larger than any file of a bundle';
  return judgePath(path);
}

/** The content of an entry, which must be what the archive says twice. */
function readContent(bytes: Buffer, { path, isFolder, method, crc, packed, size, offset }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new Error('does not begin where the archive says');
  const [name, extra] = [bytes.readUInt16LE(offset + 26), bytes.readUInt16LE(offset + 28)];
  const start = offset + 30 + name + extra;
  // Programs that read archives from the front go by this name.
  if (bytes.toString('utf8', offset + 30, offset + 30 + name) !== (isFolder ? `${path}/` : path))
    throw new Error('is named otherwise in another place of the archive');
  const data = bytes.subarray(start, start + packed);
  const content = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size || crc32(content) !== crc) throw new Error('is not what the archive says of it');
  return content;
}

/** Paths that stand twice, or that are a folder in another place. */
function findClashes(entries: readonly Entry[]): string[] {
  const files = entries.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
  const seen = new Set<string>();
  const twice = files.filter((path) => seen.size === seen.add(path).size);
  const folders = new Set(
    entries.flatMap(({ path, isFolder }) => {
      const parts = path.split('/');
      return parts.slice(isFolder ? 0 : 1).map((_, i) => parts.slice(0, i + 1).join('/'));
    }),
  );
  return [
    ...twice.map((path) => `${path} is there twice`),
    ...files.filter((path) => folders.has(path)).map((path) => `${path} is both a file and a folder`),
  ];
}

function listEntries(bytes: Buffer, end: number): Entry[] {
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16); entries.length < count; at = entries.at(-1)?.next ?? at) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new Error('the list of its files is cut off');
    entries.push(readEntry(bytes, at));
  }
  return entries;
}

/**
 * Reads the list of an archive's files, and trusts nothing of it: no file may lie outside of the folder that it is
 * unpacked to, be a link, stand twice, or come out larger than it is said to be. Contents are read one by one.
 */
export function readZip(bytes: Buffer): ReadArchive {
  const end = findEndRecord(bytes);
  if (end === null) return { files: [], faults: ['It is no zip archive, or was cut off.'] };
  let entries: Entry[];
  try {
    entries = listEntries(bytes, end);
  } catch (error) {
    return { files: [], faults: [`It can't be read: ${(error as Error).message}.`] };
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const faults = [
    ...entries.flatMap((entry) => {
      const fault = judgeEntry(entry);
      return fault === null ? [] : [`${entry.path} ${fault}`];
    }),
    ...findClashes(entries.filter((entry) => judgeEntry(entry) === null)),
    ...(entries.length > MOST_FILES ? [`It holds ${entries.length} files, more than ${MOST_FILES}`] : []),
    ...(size > LARGEST ? [`It says that it unpacks to ${size} bytes, more than ${LARGEST}`] : []),
  ].map((fault) => `${fault}.`);
  const files = entries
    .filter(({ isFolder }) => !isFolder)
    .map((entry) => ({
      path: entry.path,
      isProgram: entry.isProgram,
      size: entry.size,
      read: () => readContent(bytes, entry),
    }));
  return { files, faults };
}
