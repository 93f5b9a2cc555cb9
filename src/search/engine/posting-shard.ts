/** The tools that have a term, by number, each with its level. */
export interface Posting {
  readonly ids: Uint32Array;
  readonly levels: Uint8Array;
}

/** Some of the index's terms, in order. */
export interface PostingShard {
  readonly terms: readonly string[];
  /** The posting of the i-th term. */
  readonly read: (i: number) => Posting;
}

/** Where the first of ordered terms stands that is not before `term`. */
export function findTerm(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }
  readNumber(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new Error('a file of the search index is cut off');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  readBytes(length: number): Uint8Array {
    return this.#bytes.subarray(this.at, (this.at += length));
  }
}

/**
 * Reads a shard as `writeShard` makes it: the number of terms; for each term how many letters it shares with the one
 * before, the bytes of the rest, the rest, how many tools have it and how many bytes their numbers take; all numbers, as
 * distances; all levels.
 */
export function readShard(bytes: Uint8Array): PostingShard {
  const head = new ByteReader(bytes);
  const decoder = new TextDecoder();
  const terms: string[] = [];
  const counts: number[] = [];
  const idStarts: number[] = [0];
  const levelStarts: number[] = [0];
  for (let left = head.readNumber(); left > 0; left -= 1) {
    const shared = head.readNumber();
    const rest = decoder.decode(head.readBytes(head.readNumber()));
    terms.push((terms.at(-1) ?? '').slice(0, shared) + rest);
    const count = head.readNumber();
    counts.push(count);
    idStarts.push((idStarts.at(-1) ?? 0) + head.readNumber());
    levelStarts.push((levelStarts.at(-1) ?? 0) + count);
  }
  const idsAt = head.at;
  const levelsAt = idsAt + (idStarts.at(-1) ?? 0);
  return {
    terms,
    read: (i) => {
      const count = counts[i] ?? 0;
      const reader = new ByteReader(bytes, idsAt + (idStarts[i] ?? 0));
      const ids = new Uint32Array(count);
      let id = 0;
      for (let n = 0; n < count; n += 1) {
        id += reader.readNumber();
        ids[n] = id;
      }
      const from = levelsAt + (levelStarts[i] ?? 0);
      return { ids, levels: bytes.subarray(from, from + count) };
    },
  };
}
