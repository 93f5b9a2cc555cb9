import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * How a report names a file: relative to where the command runs, as code hosts want it, with slashes and escaped; what
 * lies outside by its whole address. Standard input has no place.
 */
export function nameFile(file: string, folder = process.cwd()): string {
  if (file === '-') return 'stdin';
  const path = relative(folder, resolve(folder, file));
  if (path.startsWith('..') || resolve(path) === path) return pathToFileURL(resolve(folder, file)).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
