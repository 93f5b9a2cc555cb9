import type { Posting } from '../engine/posting-shard.ts';

const encoder = new TextEncoder();

/** A number, seven bits a byte, the lowest first. */
function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

const countShared = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  // The halves of a letter beyond 16 bits stay together.
  return shared > 0 && /[\ud800-\udbff]/.test(a[shared - 1] ?? '') ? shared - 1 : shared;
};

function packIds({ ids }: Posting): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const id of ids) {
    writeNumber(bytes, id - last);
    last = id;
  }
  return bytes;
}

/** Writes terms in order with their postings, in the form that `readShard` reads. */
export function writeShard(entries: readonly (readonly [term: string, posting: Posting])[]): Uint8Array {
  const head: number[] = [];
  writeNumber(head, entries.length);
  const packed = entries.map(([, posting]) => packIds(posting));
  for (const [i, [term, { ids }]] of entries.entries()) {
    const shared = countShared(entries[i - 1]?.[0] ?? '', term);
    const rest = encoder.encode(term.slice(shared));
    writeNumber(head, shared);
    writeNumber(head, rest.length);
    for (const byte of rest) head.push(byte);
    writeNumber(head, ids.length);
    writeNumber(head, packed[i]?.length ?? 0);
  }
  return Buffer.concat([
    Uint8Array.from(head),
    ...packed.map((bytes) => Uint8Array.from(bytes)),
    ...entries.map(([, { levels }]) => levels),
  ]);
}
