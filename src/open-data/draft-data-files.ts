import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Site } from '../views/site.ts';
import { dataChanges } from './changes/data-changes.ts';
import { takeDraft, type DataDraft } from './data-draft.ts';
import { answerFigures } from './figures/answer-figures.ts';
import { gzipFile } from './gzip-file.ts';
import { makeOpenapi } from './make-openapi.ts';
import { makePurlIndex } from './purl/make-purl-index.ts';
import { writeDatabase } from './tables/write-database.ts';
import { writeRemotes } from './tables/write-remotes.ts';
import { writeCatalogue } from './write-catalogue.ts';

/** Writes what `/data/` holds of the whole catalogue into a folder that is made for it. */
export function writeDataFiles(site: Pick<Site, 'servers'>, folder: string): DataDraft {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeCatalogue(site, folder);
  const database = join(folder, 'catalogue.sqlite');
  writeDatabase(site, database);
  gzipFile(database, `${database}.gz`);
  const figures = answerFigures(database);
  rmSync(database);
  const small = {
    'figures.json': { figures },
    'purl.json': makePurlIndex(site),
    'changelog.json': dataChanges,
    'openapi.json': makeOpenapi(),
  };
  writeFileSync(join(folder, 'remotes.csv'), writeRemotes(site));
  for (const [name, value] of Object.entries(small)) writeFileSync(join(folder, name), JSON.stringify(value));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return {
    folder,
    figures,
    sizes: new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), statSync(path).size])),
  };
}

/** The files of data of the site that is being built, written once in a process. */
export const draftDataFiles = (site: Site): DataDraft =>
  takeDraft(() => writeDataFiles(site, join('.build', String(process.pid), 'data')));
