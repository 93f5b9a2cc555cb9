import { setTimeout as wait } from 'node:timers/promises';
import type { Site } from '../../views/site.ts';
import { showSite } from '../../views/shown-site.ts';
import { loadCachedSite } from '../cache/load-cached-site.ts';

/** Several files are often saved at once. */
const SETTLE_MS = 20;

/** Lets pages show the catalogue as its files and the code are now. */
export interface SiteKeeper {
  /** Loads the site again: from now on pages wait for that. Resolves once it came or failed, with whether it is the newest. */
  refresh(): Promise<boolean>;
}

/** Keeps the site of the catalogue in `directory` for pages, from a cache below `folder`. */
export function keepSite(directory: string, folder: string): SiteKeeper {
  let newest = 0;
  let shown: Promise<Site>;
  // One after the other: two at a time would make the same.
  let busy: Promise<unknown> = Promise.resolve();

  const load = async (own: number): Promise<Site> => {
    await wait(SETTLE_MS);
    await busy;
    // Who has waited for an older one gets the newest, which does not wait for this.
    if (own !== newest) return shown;
    const loading = loadCachedSite(directory, folder);
    busy = loading.catch(() => undefined);
    return loading;
  };
  return {
    async refresh() {
      newest += 1;
      const own = newest;
      shown = load(own);
      showSite(shown);
      // What it rejects with is told by each page.
      await shown.catch(() => undefined);
      return own === newest;
    },
  };
}
