import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { captureError } from '../capture-error.ts';

/** What an installed package says of itself. */
export interface WheelMetadata {
  readonly repository: string | null;
  readonly homepage: string | null;
  readonly license: string | null;
  /** Programs by name, with what of the package they start. */
  readonly programs: ReadonlyMap<string, string>;
  /** The folder that says it, with its README as METADATA. */
  readonly folder: string;
}

/** SPDX identifiers by what packages write in their place. */
const LICENSES: Readonly<Record<string, string>> = {
  'mit license': 'MIT',
  'the mit license': 'MIT',
  'apache 2.0': 'Apache-2.0',
  'apache license 2.0': 'Apache-2.0',
  'apache license, version 2.0': 'Apache-2.0',
  'apache software license': 'Apache-2.0',
  'isc license (iscl)': 'ISC',
  'mozilla public license 2.0 (mpl 2.0)': 'MPL-2.0',
};

/** Normal form of a package's name (PEP 503). */
export const normaliseName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

/** The headers of a METADATA file, by lower-case name, in order; what follows the first empty line is the description. */
function readHeaders(text: string): Map<string, string[]> {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const fields = [...head.matchAll(/^([A-Za-z-]+):(.*)$/gm)];
  const grouped = Map.groupBy(fields, ([, name = '']) => name.toLowerCase());
  return new Map([...grouped].map(([name, each]) => [name, each.map(([, , value = '']) => value.trim())]));
}

function readLicense(headers: ReadonlyMap<string, readonly string[]>): string | null {
  const [expression] = headers.get('license-expression') ?? [];
  if (expression) return expression;
  const classifiers = (headers.get('classifier') ?? []).filter((each) => each.startsWith('License ::'));
  const said = [...(headers.get('license') ?? []), ...classifiers.map((each) => each.split(' :: ').at(-1) ?? '')];
  for (const each of said) {
    const known = LICENSES[each.toLowerCase()];
    if (known !== undefined) return known;
    if (/^[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9.]+)*$/.test(each) && each.length < 30) return each;
  }
  return null;
}

function readAddresses(
  headers: ReadonlyMap<string, readonly string[]>,
): Pick<WheelMetadata, 'repository' | 'homepage'> {
  const labelled = (headers.get('project-url') ?? []).map((each) => each.split(/,\s*/, 2) as [string, string?]);
  const find = (label: RegExp): string | null => labelled.find(([name]) => label.test(name))?.[1] ?? null;
  const homepage = find(/^home-?\s?page$/i) ?? headers.get('home-page')?.[0] ?? null;
  const repository = find(/^(repository|source|source[ -_]?code|code|github)$/i);
  const isForge = /^https:\/\/(github|gitlab|codeberg)\.[a-z]+\//.test(homepage ?? '');
  return repository === null && isForge ? { repository: homepage, homepage: null } : { repository, homepage };
}

/** Programs that entry_points.txt lists under console_scripts. */
function readPrograms(text: string): Map<string, string> {
  const programs = new Map<string, string>();
  let section = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('[')) section = line;
    const [name = '', target] = line.split('=', 2).map((part) => part.trim());
    if (section === '[console_scripts]' && target !== undefined && /^[\w.-]+$/.test(name)) programs.set(name, target);
  }
  return programs;
}

/** Reads what a package in a virtual environment says of itself, without running any of it. Throws a CaptureError where it isn't there. */
export async function readWheelMetadata(environment: string, name: string, source: string): Promise<WheelMetadata> {
  const files = await Array.fromAsync(glob('lib/python*/site-packages/*.dist-info/METADATA', { cwd: environment }));
  for (const each of files) {
    const file = join(environment, each);
    const headers = readHeaders(await readFile(file, 'utf8'));
    if (normaliseName(headers.get('name')?.[0] ?? '') !== normaliseName(name)) continue;
    const entryPoints = await readFile(join(dirname(file), 'entry_points.txt'), 'utf8').catch(() => '');
    return {
      ...readAddresses(headers),
      license: readLicense(headers),
      programs: readPrograms(entryPoints),
      folder: dirname(file),
    };
  }
  throw captureError(
    { file: source },
    'odd-package',
    'The package is not among those that were installed.',
    'Check the package on PyPI.',
  );
}
