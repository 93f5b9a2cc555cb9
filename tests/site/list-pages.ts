import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage } from './page-facts.ts';
import type { BuiltSite } from './sites.ts';

/** All files of a built site, from its folder, with slashes. */
export const listFiles = async ({ root }: BuiltSite): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** The pages of a built site, by path, one in memory at a time; with `wanted`, those whose path it takes. */
export async function* eachBuiltPage(
  site: BuiltSite,
  wanted: (path: string) => boolean = () => true,
): AsyncGenerator<BuiltPage> {
  for (const file of (await listFiles(site)).filter((each) => each.endsWith('.html'))) {
    const path = site.settings.BASE_PATH + file.replace(/(^|\/)index\.html$/, '$1');
    if (wanted(path)) yield { path, html: await readFile(join(site.root, file), 'utf8') };
  }
}
