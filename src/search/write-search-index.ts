import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getSite } from '../views/site.ts';
import { draftSearchFiles } from './index/draft-search-files.ts';
import { listDocuments, searchVocabulary } from './index/list-documents.ts';

/** Folder of the built site that holds the search index. */
const FOLDER = 'search/index';

/** Writes the search index into a site's folder. */
export async function writeSearchIndex(out: string): Promise<void> {
  const { servers } = await getSite();
  const files = draftSearchFiles(listDocuments(servers), searchVocabulary);
  for (const [path, content] of files) {
    const file = join(out, FOLDER, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
