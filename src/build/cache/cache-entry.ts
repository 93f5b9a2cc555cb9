import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A kept value: its bytes, and their SHA-256, which says whether what was made from it still holds. */
export interface CacheEntry {
  readonly payload: Uint8Array;
  readonly digest: string;
}

const DIGEST_BYTES = 32;
const HEAD_BYTES = 2 * DIGEST_BYTES;

const hashBytes = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** One key of all that a value is made from. What V8 writes, another V8 may not read, nor fold letters alike. */
export const makeKey = (parts: readonly string[]): string =>
  hashBytes(JSON.stringify([process.version, ...parts])).toString('hex');

/** Makes an entry of plain data: references within it stay shared, functions and classes of our own are not taken. */
export function makeEntry(value: unknown): CacheEntry {
  const payload = serialize(value);
  return { payload, digest: hashBytes(payload).toString('hex') };
}

/** A value of its own, made from an entry. */
export const openEntry = <T>({ payload }: CacheEntry): T => deserialize(payload) as T;

/** The entry of a file that was written for this key; null where there is none, or it is not whole. */
export function readEntry(file: string, key: string): CacheEntry | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const payload = bytes.subarray(HEAD_BYTES);
  const digest = bytes.toString('hex', DIGEST_BYTES, HEAD_BYTES);
  const isOwn = bytes.toString('hex', 0, DIGEST_BYTES) === key && hashBytes(payload).toString('hex') === digest;
  return isOwn ? { payload, digest } : null;
}

function replaceFile(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Writes an entry in the place of the file's last one, whole or not at all. Says whether it could be written: a cache that
 * can't be is as good as none.
 */
export function writeEntry(file: string, key: string, { payload, digest }: CacheEntry): boolean {
  try {
    replaceFile(file, Buffer.concat([Buffer.from(key + digest, 'hex'), payload]));
    return true;
  } catch {
    return false;
  }
}
