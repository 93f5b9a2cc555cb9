import type { KnownServer, Match, RemoteKey, ServerKey } from '../stack.ts';

type PackageKey = Extract<ServerKey, { kind: 'package' }>;

const INGEST = 'npm run ingest --';

/** A version that is one alone, as its registry has it. */
const EXACT: ReadonlyMap<string, RegExp> = new Map([
  ['npm', /^=?v?(?<version>\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/],
  ['pypi', /^(?<version>\d[\w.!+-]*)$/],
]);

const OTHER_EXACT = /^v?(?<version>\d+\.\d[\w.+-]*|sha256:[0-9a-f]{64})$/;
const COMMIT = /^[0-9a-f]{7,40}$/;

const typeOf = ({ purl }: PackageKey): string => /^pkg:(?<type>[a-z]+)\//.exec(purl)?.groups?.['type'] ?? '';

/** The one version that a key asks for; null where it asks for none, a range, or whatever is newest. */
export function readExactVersion(key: ServerKey): string | null {
  if (key.kind === 'address' || key.version === null) return null;
  if (key.kind === 'repository') return COMMIT.test(key.version) ? key.version : null;
  return (EXACT.get(typeOf(key)) ?? OTHER_EXACT).exec(key.version)?.groups?.['version'] ?? null;
}

const nameOf = (key: ServerKey | RemoteKey): string => `${key.kind} ${key.kind === 'package' ? key.purl : key.url}`;

/** A commit may be cut short on either side. */
const isSameVersion = (key: ServerKey, asked: string, captured: string | null): boolean =>
  captured !== null &&
  (captured === asked || (key.kind === 'repository' && (captured.startsWith(asked) || asked.startsWith(captured))));

const isCaptured = ({ keys }: KnownServer, key: ServerKey, asked: string | null): boolean =>
  asked !== null &&
  keys.some(
    (each) =>
      each.kind !== 'remote' && nameOf(each) === nameOf(key) && isSameVersion(key, asked, readExactVersion(each)),
  );

/** The command that captures what a key tells; null where it can't be captured so. */
function adviseCapture(key: ServerKey): string | null {
  if (key.kind === 'repository') return null;
  if (key.kind === 'address') {
    const isLocal = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/.test(key.url);
    return key.url.startsWith('https://') || isLocal ? `${INGEST} ${key.url}` : null;
  }
  const name = decodeURIComponent(key.purl.replace(/^pkg:[a-z]+\//, ''));
  const version = readExactVersion(key) ?? 'VERSION';
  if (typeOf(key) === 'npm') return `${INGEST} npm:${name}@${version}`;
  return typeOf(key) === 'pypi' ? `${INGEST} pypi:${name}==${version}` : null;
}

/** The known server whose publisher runs the server at an address: scheme, host and path are the same, or the path is below. */
function matchRemote(key: ServerKey, index: readonly KnownServer[]): Match | null {
  if (key.kind !== 'address') return null;
  const leads = (each: ServerKey | RemoteKey): boolean =>
    each.kind === 'remote' && (each.url === key.url || (each.isOpen && key.url.startsWith(`${each.url}/`)));
  const known = index.find(({ keys }) => keys.some(leads));
  return known === undefined
    ? null
    : { kind: 'known', slug: known.slug, version: null, isCaptured: false, remote: key.url };
}

/**
 * The server of the catalogue that some keys tell, the first key first. What several servers share, such as a
 * repository with many of them, tells none, unless the version does.
 */
export function matchServer(keys: readonly ServerKey[], index: readonly KnownServer[]): Match {
  for (const key of keys) {
    const version = readExactVersion(key);
    const named = index.filter((known) => known.keys.some((each) => nameOf(each) === nameOf(key)));
    const captured = named.filter((known) => isCaptured(known, key, version));
    const [only, ...others] = captured.length === 1 ? captured : named;
    if (only !== undefined && others.length === 0)
      return { kind: 'known', slug: only.slug, version, isCaptured: captured.length === 1 };
  }
  const remote = keys.map((key) => matchRemote(key, index)).find((found) => found !== null);
  if (remote) return remote;
  const [capture = null] = keys.map(adviseCapture).filter((command) => command !== null);
  return { kind: 'unknown', capture };
}
