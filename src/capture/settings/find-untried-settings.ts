import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Provenance } from '../../catalog/schema/manifest.ts';
import { nameSettings } from '../name-settings.ts';
import { readNamedSettings, readUsedSettings } from './read-named-settings.ts';

/** Files in which packages tell what they can be set to: for people, for registries and clients, by example. */
const TELLING =
  /^(?:readme(?:\.(?:md|markdown|rst|txt))?|metadata|server\.json|manifest\.json|smithery\.ya?ml|\.env\.(?:example|sample|template))$/i;

/** In bytes: what matters stands before this in any README. */
const MOST_READ = 200_000;
const MOST_FILES = 8;

/** Where the code of packages lies that are not built, and of those that are. */
const CODE_FOLDERS = ['.', 'dist', 'build', 'lib', 'src'];
const CODE = /\.[cm]?js$/;
const MOST_CODE = 12;

async function readStart(file: string): Promise<string> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_READ), 0, MOST_READ, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}

/** Settings that as a rule decide what a server offers: modes and groups of tools, then what lets it reach a service. */
const RANKS: readonly RegExp[] = [
  /(?:^|_)(?:MODES?|TOOLS?|TOOLSETS?|GROUPS?|FEATURES?|ENABLED?|DISABLED?|ALLOW(?:ED)?|READ_?ONLY|WRITES?|DELETES?|ADMIN|EXPERIMENTAL|BETA|PRO|FULL|PROFILE|SCOPES?|CAPABILITIES|MODULES?|PLUGINS?|DANGEROUS(?:LY)?|UNSAFE)(?:_|$)/,
  /(?:^|_)(?:KEY|TOKEN|PAT|SECRET|PASSWORD|PASSWD|PASS|USER|USERNAME|URL|URI|HOST|ENDPOINT|DSN|DATABASE|ACCOUNT|CREDENTIALS?|CONNECTION|PROJECT|WORKSPACE|TENANT|INSTANCE|ORG|ORGANIZATION)(?:_ID)?$/,
];

/** What changes how it logs, listens or waits, and where it runs, is no setting of what it offers. */
const BESIDE_THE_POINT =
  /(?:^|_)(?:LOG|LOGS|LOGGING|DEBUG|VERBOSE|TELEMETRY|ANALYTICS|TRACING|SENTRY|OTEL|TIMEOUT|RETRY|RETRIES|CACHE|CORS|PROXY|RATE|LIMIT|COLOR|TZ)(?:_|$)|^(?:PATH|HOME|USER|USERNAME|HOST|HOSTNAME|PORT|CI|DEBUG|SHELL|TMPDIR|LANG|PYTHON\w{0,40}|NODE_\w{0,40}|NPM_\w{0,40}|UV_\w{0,40}|DOCKER_\w{0,40}|MCP_(?:PORT|HOST|TRANSPORT|MODE|SERVER_PORT|SERVER_HOST)|TRANSPORT(?:_TYPE)?|YOUR_\w{0,60}|GITHUB_ACTIONS)$/;

const rankOf = (name: string): number => RANKS.findIndex((pattern) => pattern.test(name));

/** Those of some names that may decide what a server offers, the likeliest first. */
const choosePlausible = (names: Iterable<string>, given: readonly string[]): string[] =>
  [...new Set(names)]
    .filter((name) => !given.includes(name) && !BESIDE_THE_POINT.test(name) && rankOf(name) !== -1)
    .toSorted((a, b) => rankOf(a) - rankOf(b));

const readFiles = async (folder: string, wanted: RegExp, most: number): Promise<string[]> => {
  const names = await readdir(folder).catch(() => []);
  const chosen = names.filter((name) => wanted.test(name)).toSorted();
  return Promise.all(chosen.slice(0, most).map((name) => readStart(join(folder, name))));
};

/** A variable that a package names, and where. */
export interface NamedSetting {
  readonly name: string;
  /** `documentation` is what it brings for its users to read or copy. */
  readonly readIn: 'documentation' | 'code';
}

/**
 * The variables that may decide which tools an installed package offers, the likeliest first: named in what it brings
 * for its users, or, where they sound like a mode, read by its code. Its code is searched as text; none of it is run.
 */
export async function findNamedSettings(packageFolder: string): Promise<NamedSetting[]> {
  const told = new Set((await readFiles(packageFolder, TELLING, MOST_FILES)).flatMap(readNamedSettings));
  const code = await Promise.all(CODE_FOLDERS.map((each) => readFiles(join(packageFolder, each), CODE, MOST_CODE)));
  const used = code.flat().flatMap(readUsedSettings);
  const names = choosePlausible([...told, ...used.filter((name) => rankOf(name) === 0)], []);
  return names.map((name) => ({ name, readIn: told.has(name) ? 'documentation' : 'code' }));
}

const MOST_TOLD = 12;

/** The gap that settings leave which were not tried; none where there are none. `words` are what the server wrote. */
export function describeUntried(
  untried: readonly string[],
  words: string,
  setNames: readonly string[],
): Provenance['gaps'] {
  const names = choosePlausible([...untried, ...nameSettings(words)], setNames);
  if (names.length === 0) return [];
  const more = names.length > MOST_TOLD ? ` and ${names.length - MOST_TOLD} more` : '';
  return [
    {
      code: 'untried-settings',
      message: `It may offer other tools with settings that it names and that were not tried: ${names.slice(0, MOST_TOLD).join(', ')}${more}.`,
    },
  ];
}
