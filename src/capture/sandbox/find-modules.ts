import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isModest, isThere, isWithin, widenFile } from './find-programs.ts';

const MODULES = 'node_modules';

/** Links that are followed at most; no project has as many that lead elsewhere. */
const MOST_LINKS = 500;

/** The outermost `node_modules` that a path lies in, with all that its packages find beside them; null where it lies in none. */
export function findOutermostModules(path: string): string | null {
  const parts = path.split('/');
  const first = parts.indexOf(MODULES);
  if (first < 1 || first === parts.length - 1) return null;
  const modules = parts.slice(0, first + 1).join('/');
  return isModest(modules) ? modules : null;
}

/** Every `node_modules` above a file, where Node looks for what it imports. */
export async function findHoistedModules(path: string): Promise<string[]> {
  const found: string[] = [];
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    const modules = join(folder, MODULES);
    if (isModest(modules) && (await isThere(modules))) found.push(modules);
  }
  return found;
}

/** The symbolic links among the packages of a `node_modules`. */
async function listLinks(modules: string): Promise<string[]> {
  const list = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);
  const entries = await list(modules);
  const scopes = entries.filter((each) => each.isDirectory() && each.name.startsWith('@'));
  const scoped = await Promise.all(scopes.map(({ name }) => list(join(modules, name))));
  return [...entries, ...scoped.flat()]
    .filter((each) => each.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/**
 * Folders elsewhere that links in these `node_modules` lead to, as those of workspaces and of shared stores do, and
 * what the packages there find in turn.
 */
export async function findLinkedFolders(modules: readonly string[]): Promise<string[]> {
  const shown = new Set(modules);
  const waiting = [...modules];
  let links = 0;
  const show = (folder: string): void => {
    if (!shown.has(folder)) shown.add(folder);
  };
  for (let next = waiting.pop(); next !== undefined && links < MOST_LINKS; next = waiting.pop()) {
    for (const link of await listLinks(next)) {
      const real = await realpath(link).catch(() => null);
      if (real === null || [...shown].some((folder) => isWithin(real, folder))) continue;
      links += 1;
      if (links > MOST_LINKS) break;
      const manifest = join(real, 'package.json');
      if (!(await isThere(manifest))) continue;
      const outermost = findOutermostModules(manifest);
      const project = outermost ?? (await widenFile(manifest));
      if (!isModest(project)) continue;
      show(project);
      const further = outermost === null ? await findHoistedModules(manifest) : [outermost];
      for (const each of further.filter((folder) => folder === outermost || !shown.has(folder))) {
        show(each);
        waiting.push(each);
      }
    }
  }
  return [...shown].filter((folder) => !modules.includes(folder));
}
