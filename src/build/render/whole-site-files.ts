import { placeDataFiles } from '../../open-data/place-data-files.ts';
import { writeSearchIndex } from '../../search/write-search-index.ts';
import type { StaticPath } from '../bundle/open-bundle.ts';
import { writeSitemap } from './write-sitemap.ts';

/** Files that belong to no single page. */
interface WholeSiteFiles {
  /** The path of the page that tells of them: whichever process renders it writes them too. */
  readonly beside: string;
  /** Writes them into a site's folder, told every path of the site. */
  readonly write: (out: string, paths: readonly StaticPath[]) => Promise<void>;
}

export const wholeSiteFiles: readonly WholeSiteFiles[] = [
  { beside: '/data', write: placeDataFiles },
  { beside: '/search', write: writeSearchIndex },
  { beside: '/servers', write: writeSitemap },
];
