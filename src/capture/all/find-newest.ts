import { z } from 'zod';
import { captureError, type CaptureError } from '../capture-error.ts';
import type { Supervision } from '../capture-stdio.ts';
import { readCrateVersions } from '../registry/read-crate-record.ts';
import { goEnvironment } from '../go/go-client.ts';
import { runTool } from '../run-tool.ts';
import { showText } from '../show-text.ts';
import { withThrowAwayFolder } from '../throw-away-folder.ts';

/** A package that a registry knows. */
export interface PublishedPackage {
  readonly kind: 'npm' | 'pypi' | 'go' | 'cargo';
  readonly name: string;
  readonly version: string;
}

/** What a registry says of a package: the version that it hands out unasked, and all of them in their order. */
interface Listing {
  readonly newest: string;
  /** Oldest first. */
  readonly versions: readonly string[];
}

const npmViewSchema = z.object({
  version: z.string(),
  versions: z.union([z.array(z.string()), z.string().transform((version) => [version])]),
});

const readNpmView = (text: string): Listing => {
  const { version, versions } = npmViewSchema.parse(JSON.parse(text));
  return { newest: version, versions };
};

function readPipIndex(text: string): Listing {
  const [, listed = ''] = /^Available versions: (.+)$/m.exec(text) ?? [];
  const versions = listed.split(', ').toReversed();
  const newest = versions.at(-1);
  if (newest === undefined || newest === '') throw new Error('it names no versions');
  return { newest, versions };
}

const goListSchema = z.object({ Version: z.string(), Versions: z.array(z.string()).default([]) });

function readGoList(text: string): Listing {
  const { Version: newest, Versions: versions } = goListSchema.parse(JSON.parse(text));
  return { newest, versions: versions.includes(newest) ? versions : [...versions, newest] };
}

function readCargoInfo(text: string): Listing {
  const told = readCrateVersions(text);
  if (told === null) throw new Error('it names no versions');
  return { newest: told.newest, versions: [...new Set([told.asked, told.newest])] };
}

const REGISTRIES = {
  npm: {
    ask: (name: string) => ['npm', 'view', name, 'version', 'versions', '--json'] as const,
    read: readNpmView,
  },
  pypi: {
    ask: (name: string) => ['python3', '-m', 'pip', '--disable-pip-version-check', 'index', 'versions', name] as const,
    read: readPipIndex,
  },
  go: {
    ask: (name: string) => ['go', 'list', '-m', '-versions', '-json', `${name}@latest`] as const,
    read: readGoList,
  },
  cargo: {
    ask: (name: string, version: string) => ['cargo', 'info', '--quiet', `${name}@${version}`] as const,
    read: readCargoInfo,
  },
};

/**
 * The newest version that the package's registry hands out, where it comes after the one at hand; null where there
 * is none. Throws a CaptureError where the registry doesn't say, or doesn't know the version at hand any more.
 */
export async function findNewest(
  { kind, name, version }: PublishedPackage,
  supervision: Supervision,
): Promise<string | null> {
  const source = `${kind}:${name}`;
  const { ask, read } = REGISTRIES[kind];
  const [program, ...args] = ask(name, version);
  const refuse = (message: string, hint: string): CaptureError =>
    captureError({ file: source }, 'newest-unknown', message, hint);
  supervision.report(`looking up the newest version of ${name}`);
  // The clients are ours, not the server's: they see our settings (registry, proxy, cache).
  const run = {
    source,
    command: [program, ...args] as [string, ...string[]],
    environment: kind === 'go' ? goEnvironment() : process.env,
  };
  const { succeeded, lines, tail } = await withThrowAwayFolder((folder) => runTool(run, folder, supervision));
  if (!succeeded)
    throw refuse(
      `The registry could not be asked for the newest version. ${showText(tail)}`,
      'Check that it can be reached, or capture in the version at hand with --again.',
    );
  let listing: Listing;
  try {
    listing = read(lines.join('\n'));
  } catch (error) {
    throw refuse(
      `What the registry says of the versions can't be read: ${showText((error as Error).message)}`,
      'Look them up by hand, and capture the newest by its version.',
    );
  }
  const { newest, versions } = listing;
  if (!versions.includes(version))
    throw refuse(
      `The registry no longer lists version ${version}; the newest is ${showText(newest)}.`,
      'Find out why it was withdrawn before you capture the newest by hand.',
    );
  return versions.indexOf(newest) > versions.indexOf(version) ? newest : null;
}
