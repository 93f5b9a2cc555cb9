import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getSite } from '../views/site.ts';
import { draftDataFiles } from './draft-data-files.ts';

/** Brings the files of data into the built site. They are no routes: Astro would hold each of them in memory whole. */
export const dataFilesIntegration = (): AstroIntegration => ({
  name: 'data-files',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { folder, sizes } = draftDataFiles(await getSite());
      for (const name of sizes.keys()) {
        const target = join(fileURLToPath(new URL('data/', dir)), name);
        await mkdir(dirname(target), { recursive: true });
        await rename(join(folder, name), target);
      }
      logger.info(`wrote ${sizes.size} files of data`);
    },
  },
});
