import { makeEntry, readEntry, writeEntry, type CacheEntry } from './cache-entry.ts';

/**
 * The entry of a file where it was made for this key, else one that is made now and kept. A key names all that the value
 * comes from, its code too, so that what is kept is never stale; and the folder can be deleted at any time. `isStill` says,
 * once the value is made, whether the key is still that of what it was made from: where it isn't, nothing is kept.
 */
export async function readCached(
  file: string,
  key: string,
  compute: () => unknown,
  isStill: () => boolean = () => true,
): Promise<CacheEntry> {
  const kept = readEntry(file, key);
  if (kept !== null) return kept;
  const entry = makeEntry(await compute());
  if (isStill()) writeEntry(file, key, entry);
  return entry;
}
