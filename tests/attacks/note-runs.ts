import { createHash } from 'node:crypto';

const RUN = 8;
const BYTES = 6;

/** The words of a text: letters and digits, whatever their case and what stands between them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of eight consecutive words of a text. */
export function listRuns(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** The first 48 bits of a run's SHA-256, in hexadecimal. */
const hashRun = (run: string): string =>
  createHash('sha256')
    .update(run)
    .digest('hex')
    .slice(0, 2 * BYTES);

/** A set of texts by the hashes of their runs, sorted, as base64 in lines of 120 characters. */
export function packRuns(texts: readonly string[]): string {
  const hashes = [...new Set(texts.flatMap(listRuns).map(hashRun))].toSorted();
  const lines =
    Buffer.from(hashes.join(''), 'hex')
      .toString('base64')
      .match(/.{1,120}/g) ?? [];
  return `${lines.join('\n')}\n`;
}

/** The hashes that packRuns packed. */
export function unpackRuns(packed: string): ReadonlySet<string> {
  const hex = Buffer.from(packed, 'base64').toString('hex');
  return new Set(hex.match(new RegExp(`.{${2 * BYTES}}`, 'g')));
}

/** The runs of a text that are in a set. */
export const findSharedRuns = (text: string, runs: ReadonlySet<string>): string[] =>
  listRuns(text).filter((run) => runs.has(hashRun(run)));
