import type { StaticPath } from './open-bundle.ts';

/** Throws where two routes make the same path: one file of the site would take the place of another. */
export function refuseDoubles(paths: readonly StaticPath[]): void {
  const seen = new Map<string, StaticPath>();
  for (const path of paths) {
    const name = path.pathname.replace(/\/$/, '');
    const other = seen.get(name);
    if (other !== undefined)
      throw new Error(`${path.pathname} is made by ${other.route.component} and by ${path.route.component}`);
    seen.set(name, path);
  }
}
