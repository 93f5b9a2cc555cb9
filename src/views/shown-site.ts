import type { Site } from './site.ts';

const KEY = Symbol.for('toolrisk.site');
// Pages are rendered from a bundle with modules of its own: what modules hold would be loaded once there and once here.
const shared = globalThis as { [KEY]?: Promise<Site> };

/** Lets pages show this site from now on. */
export function showSite(site: Promise<Site>): void {
  shared[KEY] = site;
}

/** The site that pages show; where none is yet, the one that `workOut` gives. */
export const takeShownSite = (workOut: () => Promise<Site>): Promise<Site> => (shared[KEY] ??= workOut());
