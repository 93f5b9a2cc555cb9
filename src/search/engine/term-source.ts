import { findTerm, readShard, type Posting, type PostingShard } from './posting-shard.ts';
import { shardFile, type FetchFile } from './search-files.ts';
import type { SearchHead } from './search-head.ts';

/** A term with the tools that have it. */
export interface FoundTerm {
  readonly term: string;
  readonly read: () => Posting;
}

/** Where terms are looked up: their files are fetched when they are first asked for, and kept. */
export interface TermSource {
  readonly findExact: (term: string) => Promise<FoundTerm | null>;
  /** All terms that begin so, in order. */
  readonly findStarting: (start: string) => Promise<FoundTerm[]>;
}

export function openTermSource({ version, shards }: SearchHead, fetchFile: FetchFile): TermSource {
  const kept = new Map<number, Promise<PostingShard>>();
  const load = (shard: number): Promise<PostingShard> => {
    const known = kept.get(shard);
    if (known !== undefined) return known;
    const loading = fetchFile(shardFile(version, shard)).then(readShard);
    kept.set(shard, loading);
    // What could not be fetched may be there the next time.
    loading.catch(() => kept.delete(shard));
    return loading;
  };
  /** The file that a term is in, if it is anywhere. */
  const locate = (term: string): number => {
    const at = findTerm(shards, term);
    return shards[at] === term ? at : at - 1;
  };
  return {
    findExact: async (term) => {
      const at = locate(term);
      if (at < 0) return null;
      const shard = await load(at);
      const i = findTerm(shard.terms, term);
      return shard.terms[i] === term ? { term, read: () => shard.read(i) } : null;
    },
    findStarting: async (start) => {
      const numbers: number[] = [];
      for (let at = Math.max(0, locate(start)); at < shards.length; at += 1) {
        const first = shards[at] ?? '';
        if (first > start && !first.startsWith(start)) break;
        numbers.push(at);
      }
      const loaded = await Promise.all(numbers.map(load));
      return loaded.flatMap((shard) => {
        const from = findTerm(shard.terms, start);
        let to = from;
        while (shard.terms[to]?.startsWith(start)) to += 1;
        return shard.terms.slice(from, to).map((term, i) => ({ term, read: () => shard.read(from + i) }));
      });
    },
  };
}
