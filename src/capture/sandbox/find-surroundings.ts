import { open, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findEditableProjects } from './find-editable-projects.ts';
import { findHoistedModules, findLinkedFolders, findOutermostModules } from './find-modules.ts';
import { findProgram, isModest, isThere, isWithin, widenFile, widenProgram } from './find-programs.ts';
import type { Furniture } from './furnish-cell.ts';

/** Longer chains of links are loops. */
const MOST_HOPS = 40;

/** A path with every link on the way from it to the file, and the file itself at the end. */
async function followLinks(path: string): Promise<string[]> {
  const way = [path];
  for (let here = path; way.length < MOST_HOPS; way.push(here)) {
    const target = await readlink(here).catch(() => null);
    if (target === null) break;
    here = resolve(dirname(here), target);
  }
  const real = await realpath(path).catch(() => null);
  return real === null ? way : [...new Set([...way, real])];
}

/** Longer first lines name no interpreter. */
const FIRST_LINE = 256;

/** The program that the first line of a script hands it to; null where it is no script. */
async function findInterpreter(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
    const [line = ''] = buffer.toString('latin1', 0, bytesRead).split('\n', 1);
    if (!line.startsWith('#!')) return null;
    const [program = '', ...words] = line.slice(2).trim().split(/\s+/);
    if (!program.endsWith('/env')) return program;
    return findProgram(words.find((word) => !word.startsWith('-') && !word.includes('=')) ?? '');
  } finally {
    await handle.close();
  }
}

/** The Python that the virtual environment of a program was made with; null where it lies in none. */
async function findBasePython(program: string): Promise<string | null> {
  const settings = await readFile(join(dirname(dirname(program)), 'pyvenv.cfg'), 'utf8').catch(() => '');
  const home = /^home[ \t]*=[ \t]*(\S.*)$/m.exec(settings.slice(0, 4_000))?.[1]?.trim();
  return home === undefined ? null : join(home, 'python3');
}

/** Where user installs of `pip` keep what the programs in the `bin` beside it are made of. */
const findUserLibrary = async (program: string): Promise<string[]> => {
  const library = join(dirname(dirname(program)), 'lib');
  return !isModest(dirname(dirname(program))) && (await isThere(library)) && isModest(library) ? [library] : [];
};

/** What must be seen for a program to run: what it lies in, what its links lead to, and what runs it. */
async function surroundProgram(program: string, seen: Set<string>): Promise<string[]> {
  if (seen.has(program)) return [];
  seen.add(program);
  const way = await followLinks(program);
  // Node is often a package itself, and wants none of those beside it.
  const isNode = way.includes(process.execPath);
  const things: string[] = [];
  for (const path of way) {
    things.push(widenProgram(path), ...(isNode ? [] : await surroundModules(path)), ...(await findUserLibrary(path)));
    const environment = dirname(dirname(path));
    things.push(...(await findEditableProjects(environment)));
    for (const next of [await findInterpreter(path), await findBasePython(path)])
      if (next !== null) things.push(...(await surroundProgram(next, seen)));
  }
  return things;
}

/** The `node_modules` that a file lies in or is served by, and what the links in them lead to. */
async function surroundModules(path: string): Promise<string[]> {
  const outermost = findOutermostModules(path);
  const modules = outermost === null ? await findHoistedModules(path) : [outermost];
  return [...modules, ...(await findLinkedFolders(modules))];
}

/** What must be seen for a file of the caller's own to run. */
async function surroundFile(file: string): Promise<string[]> {
  const things: string[] = [];
  for (const path of await followLinks(file)) {
    things.push(...(await surroundModules(path)));
    if (findOutermostModules(path) === null)
      things.push((await realpath(path).catch(() => null)) === path ? await widenFile(path) : path);
  }
  return things;
}

/** Folders and files that the command needs beyond the system's: the programs it starts, and files of the caller's. */
export async function findSurroundings({ command, folder, ...furniture }: Furniture): Promise<string[]> {
  const [program, ...args] = command;
  const found = await findProgram(program);
  const seen = new Set<string>();
  const things: string[] = [];
  const isForeign = (path: string): boolean => !isWithin(path, folder.root) && !isWithin(path, folder.program);
  for (const each of [process.execPath, ...furniture.programs, ...(found === null ? [] : [found])])
    things.push(...(await surroundProgram(each, seen)));
  for (const each of args) {
    if (!each.startsWith('/') || !isForeign(each)) continue;
    const isFile = await stat(each).then(
      (it) => it.isFile(),
      () => false,
    );
    if (isFile) things.push(...(await surroundFile(each)));
  }
  return [...new Set(things)].filter(isForeign);
}
