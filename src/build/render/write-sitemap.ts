import { simpleSitemapAndIndex } from 'sitemap';
import { readSiteSettings } from '../../catalog/site-settings.ts';
import { spellAddress, type StaticPath } from '../bundle/open-bundle.ts';

/** Writes the sitemap of every page, where the site knows its own address. */
export async function writeSitemap(out: string, paths: readonly StaticPath[]): Promise<void> {
  const { SITE_URL, BASE_PATH } = readSiteSettings();
  if (SITE_URL === null) return;
  const pages = paths.filter(({ pathname, route }) => route.type === 'page' && pathname !== '/404');
  await simpleSitemapAndIndex({
    hostname: SITE_URL,
    publicBasePath: BASE_PATH,
    destinationDir: out,
    sourceData: pages.map((path) => spellAddress(path).href).toSorted(),
    gzip: false,
  });
}
