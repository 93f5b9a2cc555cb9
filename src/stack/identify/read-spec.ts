import type { ServerKey } from '../stack.ts';
import { makePackageKey, makeRepositoryKey, normalizePypiName } from './make-key.ts';

const GIT = /^git\+(?:https?|ssh|git):\/\/(?:[^@/]*@)?(?<place>[^@#?]+)(?:@(?<at>[^#?]+))?(?:[#?](?<fragment>.*))?$/;
const GITHUB = /^(?:github:)?(?<place>[\w.-]+\/[\w.-]+)(?:#(?<version>.+))?$/;
const NPM = /^(?<name>(?:@[\w.~-]+\/)?[\w~][\w.~-]*)(?:@(?<version>.*))?$/;
const ALIAS = /^(?:(?:@[\w.~-]+\/)?[\w~][\w.~-]*@)?npm:(?<spec>.+)$/;
const PYPI =
  /^(?<name>[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:\[[^\]]*\])?\s*(?:(?:===?|@)\s*(?<version>[\w.!+*-]+)|(?<range>[<>~!=].*))?$/;

/** The repository that a specifier of pip, uv or npm points at; null where it points at none. */
function readGit(spec: string): ServerKey | null {
  const { place, at, fragment } = GIT.exec(spec)?.groups ?? {};
  if (place === undefined) return null;
  return makeRepositoryKey(place, at ?? /^(?<commit>[\w./-]+)$/.exec(fragment ?? '')?.groups?.['commit'] ?? null);
}

const present = (key: ServerKey | null): ServerKey[] => (key === null ? [] : [key]);

/** What a specifier of npm names: a package under whatever alias, or a repository. */
export function readNpmSpec(raw: string): ServerKey[] {
  const spec = ALIAS.exec(raw)?.groups?.['spec'] ?? raw;
  const git = readGit(spec);
  if (git !== null) return [git];
  const { name, version } = NPM.exec(spec)?.groups ?? {};
  if (name !== undefined) return present(makePackageKey('npm', name.toLowerCase(), version || null));
  const { place, version: commit } = GITHUB.exec(spec)?.groups ?? {};
  return place === undefined || /^[.~]/.test(place)
    ? []
    : present(makeRepositoryKey(`github.com/${place}`, commit ?? null));
}

/** What a requirement of Python names. */
export function readPypiSpec(raw: string): ServerKey[] {
  const git = readGit(raw.replace(/^[\w.-]+(?:\[[^\]]*\])? ?@ ?(?=git\+)/, ''));
  if (git !== null) return [git];
  const { name, version, range } = PYPI.exec(raw.trim())?.groups ?? {};
  return name === undefined ? [] : present(makePackageKey('pypi', normalizePypiName(name), version ?? range ?? null));
}

const DOCKER =
  /^(?:(?<host>[\w-]+(?:\.[\w-]+)+(?::\d+)?|localhost(?::\d+)?)\/)?(?<path>[\w.-]+(?:\/[\w.-]+)*)(?::(?<tag>[\w.-]+))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;

/** What a name of an image says. */
export function readImage(image: string): ServerKey[] {
  const { host, path, tag, digest } = DOCKER.exec(image)?.groups ?? {};
  if (path === undefined) return [];
  const isHub = host === undefined || /^(?:index\.)?docker\.io$/.test(host);
  const name = isHub && !path.includes('/') ? `library/${path}` : path;
  return present(makePackageKey('docker', name, digest ?? tag ?? null, isHub ? undefined : host));
}

/** A module of Go, and the repository that its path begins with. */
export function readGoModule(spec: string): ServerKey[] {
  const [, path = '', version = null] = /^([\w.-]+\.[a-z]+\/[\w./~-]+)(?:@([\w.+-]+))?$/.exec(spec) ?? [];
  // A program is named by the folder that it lies in, below its module.
  const module = path.replace(/\/cmd\/.*$/, '');
  return [...present(makePackageKey('golang', module, version)), ...present(makeRepositoryKey(module, version))];
}

/** A package of NuGet. */
export function readNugetSpec(spec: string): ServerKey[] {
  const [, name = '', version = null] = /^([A-Za-z][\w.-]*)(?:@([\w.+-]+))?$/.exec(spec) ?? [];
  return present(makePackageKey('nuget', name, version));
}

/** The package of npm in whose folder a file lies. */
export function readModulePath(path: string): ServerKey[] {
  const parts = path.split(/[\\/]/);
  const [scope = '', name = ''] = parts.slice(parts.lastIndexOf('node_modules') + 1);
  if (!parts.includes('node_modules') || scope.startsWith('.')) return [];
  return readNpmSpec(scope.startsWith('@') ? `${scope}/${name}` : scope);
}
