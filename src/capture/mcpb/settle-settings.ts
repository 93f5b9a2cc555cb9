import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeUpValue } from '../make-up-value.ts';
import type { BundleManifest, BundleSetting } from './bundle-manifest.ts';

/** The folders that a bundle's words may stand for; all are empty, and nobody's. */
export interface BundleFolders {
  /** Where it was unpacked. */
  readonly bundle: string;
  /** Stands for the home folder of whoever would install it. */
  readonly user: string;
}

/** What every setting is, by its key. One that is left open has no values. */
export interface SettledSettings {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Keys whose values nobody gave, and the bundle has no default for. */
  readonly madeUp: readonly string[];
}

/** The words that a host puts in the place of names, by name. */
export const listPlaces = ({ bundle, user }: BundleFolders): ReadonlyMap<string, string> =>
  new Map([
    ['__dirname', bundle],
    ['HOME', user],
    ['DESKTOP', join(user, 'Desktop')],
    ['DOCUMENTS', join(user, 'Documents')],
    ['DOWNLOADS', join(user, 'Downloads')],
    ['pathSeparator', '/'],
    ['/', '/'],
  ]);

/** A text with what its `${NAME}` stand for; what is not known stays as it is. */
export const fillIn = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replaceAll(/\$\{([^{}]{1,250})\}/g, (whole, name: string) => words.get(name) ?? whole);

function makeUp(key: string, { type, min }: BundleSetting, { user }: BundleFolders): string {
  if (type === 'directory' || type === 'file') return join(user, key.replaceAll('.', '-'));
  if (type === 'boolean') return 'false';
  return type === 'number' ? String(min ?? 1) : makeUpValue(key.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase());
}

/** Sees to it that what a setting names is there, where that is in the folder that stands for the user's. */
async function provide(path: string, { type }: BundleSetting, { user }: BundleFolders): Promise<void> {
  if (!path.startsWith(`${user}/`) || path.split('/').includes('..')) return;
  if (type === 'directory') await mkdir(path, { recursive: true });
  if (type !== 'file') return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
}

/**
 * The value of every setting that a bundle asks its user for: as `given`, else its default, else made up where it is
 * required.
 */
export async function settleSettings(
  manifest: BundleManifest,
  given: ReadonlyMap<string, string>,
  folders: BundleFolders,
): Promise<SettledSettings> {
  const places = listPlaces(folders);
  for (const name of ['HOME', 'DESKTOP', 'DOCUMENTS', 'DOWNLOADS'])
    await mkdir(places.get(name) ?? folders.user, { recursive: true });
  const values = new Map<string, readonly string[]>();
  const madeUp: string[] = [];
  for (const [key, setting] of Object.entries(manifest.user_config)) {
    const told = given.get(key) ?? setting.default;
    const list = [told ?? []].flat().map((value) => fillIn(String(value), places));
    const settled = list.filter((value) => value !== '');
    if (settled.length === 0 && setting.required) {
      settled.push(makeUp(key, setting, folders));
      madeUp.push(key);
    }
    for (const value of settled) await provide(value, setting, folders);
    values.set(key, settled);
  }
  return { values, madeUp };
}
