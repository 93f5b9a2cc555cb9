import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadAssessedCatalogue } from '../../assessed/load-assessed-catalogue.ts';
import { draftSearchFiles } from '../../search/index/draft-search-files.ts';
import { listDocuments, searchVocabulary } from '../../search/index/list-documents.ts';
import { writeSyntheticCatalogue } from '../synthetic/write-synthetic-catalogue.ts';

/** What of a built site its search page needs. */
const PARTS = ['404.html', '_astro', '_headers', 'favicon.svg', 'marks.svg', 'search/index.html'];

/**
 * Writes to `folder` the search page of the built site in `site`, over the index of a synthetic catalogue of at least
 * `tools` tools. Resolves with how many tools it has.
 */
export async function writeSearchSite(site: string, folder: string, tools: number): Promise<number> {
  const data = `${folder}-data`;
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
  try {
    const count = await writeSyntheticCatalogue('data', data, tools);
    const { servers } = await loadAssessedCatalogue(data);
    for (const part of PARTS) await cp(join(site, part), join(folder, part), { recursive: true });
    for (const [path, content] of draftSearchFiles(listDocuments(servers), searchVocabulary)) {
      const file = join(folder, 'search/index', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return count;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
