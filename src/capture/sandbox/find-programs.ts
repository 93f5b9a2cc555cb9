import { access, constants, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Whether there is a file or folder. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether `path` is `folder` or in it. */
export const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

const isProgram = async (file: string): Promise<boolean> => {
  const mayRun = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  return mayRun && (await stat(file)).isFile();
};

/** The file that a program's name stands for, on our PATH unless it is a path; null where there is none. */
export async function findProgram(program: string): Promise<string | null> {
  const folders = program.includes('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const folder of folders) {
    const file = resolve(folder, program);
    if (await isProgram(file)) return file;
  }
  return null;
}

/** Folders of many programs' own things: showing one of them would show far more than a program. */
const SHARED = ['.local', '.local/share', '.config', '.cache', 'Library'].map((way) => join(homedir(), way));

/** Whether a folder may be shown: it holds neither the whole home folder, nor all temporary files, nor the whole machine. */
export const isModest = (path: string): boolean =>
  !isWithin(homedir(), path) && !isWithin(tmpdir(), path) && dirname(path) !== path && !SHARED.includes(path);

/** The widest of these that may be shown. */
const chooseModestly = (...wideToNarrow: [string, ...string[]]): string =>
  wideToNarrow.find(isModest) ?? (wideToNarrow.at(-1) as string);

/** What must be seen for an installed program to run: the folder above the one it lies in, with its libraries. */
export const widenProgram = (file: string): string => chooseModestly(dirname(dirname(file)), dirname(file), file);

const PROJECT_MARKS = ['package.json', 'pyproject.toml', '.git', 'node_modules'];

/** What must be seen for a file of the caller's own to run: the project that it belongs to. `path` is no link. */
export async function widenFile(path: string): Promise<string> {
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    const marks = await Promise.all(PROJECT_MARKS.map((mark) => isThere(join(folder, mark))));
    if (marks.includes(true)) return chooseModestly(folder, dirname(path), path);
  }
  return chooseModestly(dirname(path), path);
}
