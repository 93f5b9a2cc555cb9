import type { Site } from './site.ts';
import type { Surroundings } from './surroundings.ts';

const KEY = Symbol.for('toolrisk.site');
const NARROW = Symbol.for('toolrisk.surroundings');
// Pages are rendered from a bundle with modules of its own: what modules hold would be loaded once there and once here.
const shared = globalThis as { [KEY]?: Promise<Site>; [NARROW]?: Surroundings | null };

/** Lets pages show this site from now on. */
export function showSite(site: Promise<Site>): void {
  shared[KEY] = site;
}

/**
 * Lets pages show, of all but their own server, no more than this from now on: a page that asks for the site fails. Null
 * lets them show all of the site again.
 */
export function narrowSite(surroundings: Surroundings | null): void {
  shared[NARROW] = surroundings;
}

/** What pages of one server are held to; null where they may show all of the site. */
export const takeSurroundings = (): Surroundings | null => shared[NARROW] ?? null;

/** The site that pages show; where none is yet, the one that `workOut` gives. Rejects while pages of one server are made. */
export function takeShownSite(workOut: () => Promise<Site>): Promise<Site> {
  if (takeSurroundings() !== null)
    return Promise.reject(new Error('a page of one server shows no more of the site than its surroundings'));
  return (shared[KEY] ??= workOut());
}
