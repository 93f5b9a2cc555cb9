import type { KnownFile } from '../known/known-file.ts';
import { openKnown, type KnownServers } from '../known/open-known.ts';

/** All known servers, in one request that tells nothing of what is asked. Rejects where they can't be had. */
export async function loadKnown(path: string): Promise<KnownServers> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}. Load the page again.`);
  return openKnown((await response.json()) as KnownFile);
}
