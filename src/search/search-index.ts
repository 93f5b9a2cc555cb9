import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getSite } from '../views/site.ts';
import { draftSearchFiles } from './index/draft-search-files.ts';
import { listDocuments, searchVocabulary } from './index/list-documents.ts';

/** Folder of the built site that holds the search index. */
const FOLDER = 'search/index/';

/** Writes the search index into the built site. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { servers } = await getSite();
      const files = draftSearchFiles(listDocuments(servers), searchVocabulary);
      for (const [path, content] of files) {
        const file = join(fileURLToPath(new URL(FOLDER, dir)), path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      logger.info(`wrote a search index of ${files.size} files`);
    },
  },
});
