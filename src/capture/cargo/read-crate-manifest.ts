import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import type { PackageFile } from '../../catalog/schema/registry-record.ts';
import { isObject, type ToldFields } from '../registry/told-fields.ts';

/** In bytes: no manifest comes near. */
const LARGEST = 1_000_000;

/** Where cargo unpacked a crate below its home; null where it did not. */
export async function findCrateFolder(home: string, name: string, version: string): Promise<string | null> {
  const sources = join(home, 'registry/src');
  for (const registry of await readdir(sources).catch(() => [])) {
    const folder = join(sources, registry, `${name}-${version}`);
    if (
      await stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      )
    )
      return folder;
  }
  return null;
}

/** What a crate's Cargo.toml says that it is, and whom it names as its authors; null where there is none to read. */
export async function readCrateManifest(
  folder: string,
  fields: ToldFields,
): Promise<{ readonly file: PackageFile; readonly author: string | null } | null> {
  const path = join(folder, 'Cargo.toml');
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null || size > LARGEST) return fields.refuse('Cargo.toml', 'is not there, or too large');
  let told: unknown;
  try {
    ({ package: told } = parse(await readFile(path, 'utf8')));
  } catch {
    return fields.refuse('Cargo.toml', 'is not TOML');
  }
  if (!isObject(told)) return fields.refuse('Cargo.toml', 'says of no package');
  const [author] = fields.names(told['authors'], 'Cargo.toml authors');
  return {
    author: fields.person(author, 'Cargo.toml authors'),
    file: {
      file: 'Cargo.toml',
      name: fields.name(told['name'], 'Cargo.toml name'),
      version: fields.name(told['version'], 'Cargo.toml version'),
      repository: fields.repository(told['repository'], 'Cargo.toml repository'),
      homepage: fields.url(told['homepage'], 'Cargo.toml homepage'),
      license: fields.license(told['license'], 'Cargo.toml license'),
    },
  };
}
