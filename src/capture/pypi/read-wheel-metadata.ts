import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { captureError } from '../capture-error.ts';
import { readAddresses, readHeaders, readLicense, type MetadataHeaders } from './metadata-headers.ts';

/** What an installed package says of itself. */
export interface WheelMetadata {
  readonly repository: string | null;
  readonly homepage: string | null;
  readonly license: string | null;
  readonly headers: MetadataHeaders;
  /** Programs by name, with what of the package they start. */
  readonly programs: ReadonlyMap<string, string>;
  /** The folder that says it, with its README as METADATA. */
  readonly folder: string;
}

/** Normal form of a package's name (PEP 503). */
export const normaliseName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

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
      headers,
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
