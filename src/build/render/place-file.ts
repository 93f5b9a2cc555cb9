import type { StaticPath } from '../bundle/open-bundle.ts';

/** The file of a path, from the site's root: pages are folders with an index, but for the one that hosts look for by name. */
export function placeFile({ pathname, route }: Pick<StaticPath, 'pathname'> & { route: { type: string } }): string {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return bare;
  if (bare === '404') return '404.html';
  return bare === '' ? 'index.html' : `${bare}/index.html`;
}
