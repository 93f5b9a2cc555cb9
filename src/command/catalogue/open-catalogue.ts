import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ProblemError } from '../../catalog/problem-error.ts';
import { refuse } from '../refuse.ts';
import type { Catalogue } from './catalogue.ts';
import type { PackedCatalogue } from './open-packed.ts';

/** Where the project lies whose command this is: the nearest folder above with a package.json. */
function findRoot(): URL {
  let at = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', at)) && at.pathname !== '/') at = new URL('../', at);
  return at;
}

/** Opens the catalogue: of the data itself in a clone of the project, else as the package holds it. Throws a ProblemError. */
export async function openCatalogue(root = findRoot()): Promise<Catalogue> {
  const data = new URL('data/', root);
  if (existsSync(new URL('servers/', data))) {
    const [{ fileURLToPath }, { openSources }] = await Promise.all([import('node:url'), import('./open-sources.ts')]);
    return openSources(fileURLToPath(data));
  }
  const file = new URL('bin/command/catalogue.json', root);
  const { openPacked } = await import('./open-packed.ts');
  try {
    return openPacked(JSON.parse(await readFile(file, 'utf8')) as PackedCatalogue);
  } catch (error) {
    throw new ProblemError([
      refuse(
        'no-catalogue',
        `The catalogue of the package can't be read: ${(error as Error).message}`,
        'Install the package again.',
      ),
    ]);
  }
}
