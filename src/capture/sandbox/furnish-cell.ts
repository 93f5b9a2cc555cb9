import { lstat, mkdir, readlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { ThrowAwayFolder } from '../throw-away-folder.ts';
import { isThere, isWithin } from './find-programs.ts';
import { findSurroundings } from './find-surroundings.ts';
import type { Cell } from './sandbox.ts';

/** Programs, libraries, and the settings that these can't do without; no accounts, no host names, no keys. */
const SYSTEM = [
  ...['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/opt', '/nix/store', '/gnu/store'],
  ...['/etc/alternatives', '/etc/ca-certificates', '/etc/fonts', '/etc/ld.so.cache', '/etc/ld.so.conf'],
  ...['/etc/ld.so.conf.d', '/etc/mime.types', '/etc/os-release', '/etc/pki', '/etc/protocols', '/etc/services'],
  '/etc/ssl/certs',
];

/** A furnished cell, and the PATH that holds in it. */
export interface FurnishedCell {
  readonly cell: Cell;
  readonly path: string;
}

/** What is wanted in a cell besides the system's own programs. */
export interface Furniture {
  readonly command: readonly [string, ...string[]];
  /** It may write to its root, and to where a package is installed. */
  readonly folder: ThrowAwayFolder;
  /** The loopback port on which a stand-in is to answer it; null for none. */
  readonly standIn: number | null;
  /** Programs apart from the command's own that it is run by. */
  readonly programs: readonly string[];
}

/** Files in place of those that tell who and where one is. */
async function writeIdentity({ root, home }: ThrowAwayFolder): Promise<[string, string][]> {
  const texts = {
    '/etc/passwd': `nobody:x:1000:1000::${home}:/bin/sh\n`,
    '/etc/group': 'nobody:x:1000:\n',
    '/etc/hosts': '127.0.0.1 localhost sandbox\n::1 localhost\n',
    '/etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files\n',
  };
  await mkdir(join(root, 'etc'), { recursive: true });
  return Promise.all(
    Object.entries(texts).map(async ([place, text]): Promise<[string, string]> => {
      const file = join(root, place);
      await writeFile(file, text);
      return [file, place];
    }),
  );
}

/** Leaves out what is in another one of them. */
const dropNested = (paths: readonly string[]): string[] => {
  const unique = [...new Set(paths)];
  return unique.filter((path) => !unique.some((other) => other !== path && isWithin(path, other)));
};

/** Lays out the cell of one command. Nothing in it is hidden from it by chance: what isn't listed isn't there. */
export async function furnishCell(furniture: Furniture): Promise<FurnishedCell> {
  const { folder } = furniture;
  const links: [string, string][] = [];
  const system: string[] = [];
  for (const path of SYSTEM) {
    const entry = await lstat(path).catch(() => null);
    if (entry?.isSymbolicLink()) links.push([await readlink(path), path]);
    else if (entry !== null) system.push(path);
  }
  const free = dropNested([folder.root, ...((await isThere(folder.program)) ? [folder.program] : [])]);
  const given = [...system, ...links.map(([, path]) => path), ...free];
  const things = dropNested(await findSurroundings(furniture));
  const own = things.filter((path) => !given.some((other) => isWithin(path, other)));
  const visible = [...given, ...own];
  const ours = (process.env['PATH'] ?? '').split(delimiter);
  const path = [dirname(process.execPath), ...ours].filter((each) => visible.some((other) => isWithin(each, other)));
  return {
    cell: {
      readOnly: [...system, ...own],
      files: await writeIdentity(folder),
      links,
      writable: free,
      directory: folder.work,
      port: furniture.standIn,
    },
    path: [...new Set(path)].join(delimiter),
  };
}
