import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { readSiteSettings } from '../../catalog/site-settings.ts';

/** All that a bundle is made from, from the project's root: folders end with a slash. */
const SOURCES = [
  'src/',
  'public/',
  'data/vocabulary/',
  'data/captures/',
  'data/benchmark/accuracy.json',
  'data/benchmark/disputes.json',
  'data/benchmark/first-seen.json',
  'data/data-format-changes.json',
  'data/glossary.json',
  'data/registry-downloads.json',
  'data/remote-addresses.json',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Whether a file, named from the project's root, is one that bundles are told apart by. */
export const isBundled = (path: string): boolean =>
  SOURCES.some((source) => (source.endsWith('/') ? path.startsWith(source) : path === source));

/** SHA-256 in hex over every file and setting that a bundle is made from: equal for equal bundles. */
export async function digestCode(): Promise<string> {
  const patterns = SOURCES.map((source) => (source.endsWith('/') ? `${source}**/*` : source));
  const entries = await Array.fromAsync(glob(patterns, { withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  const hash = createHash('sha256').update(JSON.stringify([readSiteSettings(), process.version]));
  for (const file of files.toSorted()) hash.update(JSON.stringify(file)).update(await readFile(file));
  return hash.digest('hex');
}
