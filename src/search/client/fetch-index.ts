import { openSearch, type Search } from '../engine/open-search.ts';

const kept = new Map<string, Promise<Search>>();

async function fetchFile(address: string): Promise<Uint8Array> {
  const { ok, body, status } = await fetch(address);
  if (!ok || body === null) throw new Error(`${address} answers ${status}`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** The search whose index is below `folder`, opened once. Rejects where it can't be fetched; then the next call tries again. */
export function fetchIndex(folder: string): Promise<Search> {
  const search = kept.get(folder) ?? openSearch((path) => fetchFile(folder + path));
  kept.set(folder, search);
  search.catch(() => kept.delete(folder));
  return search;
}

/** Forgets an index: a site that was published anew has its files elsewhere. */
export const forgetIndex = (folder: string): boolean => kept.delete(folder);
