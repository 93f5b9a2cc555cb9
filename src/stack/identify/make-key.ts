import { spellPurl } from '../../open-data/purl/spell-purl.ts';
import type { ServerKey } from '../stack.ts';

/** Stands where a secret was left out: what has it tells nothing. */
const LEFT_OUT = /…|%E2%80%A6/i;

/** The key of a package of a registry; null where the name is none. */
export function makePackageKey(
  type: string,
  path: string,
  version: string | null,
  repository?: string,
): ServerKey | null {
  if (path === '' || LEFT_OUT.test(path)) return null;
  try {
    const purl = spellPurl(type, path, null, repository);
    return { kind: 'package', purl, version: version === null || LEFT_OUT.test(version) ? null : version };
  } catch {
    return null;
  }
}

/** The name that PyPI has for a package, however it is written (PEP 503). */
export const normalizePypiName = (name: string): string => name.replace(/[-_.]+/g, '-').toLowerCase();

/** The key of a repository, by its address without scheme, such as `github.com/depot/parcels`. */
export function makeRepositoryKey(place: string, version: string | null): ServerKey | null {
  const [, host, path] = /^(?:www\.)?([\w.-]+\.[a-z]+)\/([\w.-]+\/[\w.-]+)/i.exec(place) ?? [];
  if (host === undefined || path === undefined || LEFT_OUT.test(place)) return null;
  const url = `https://${host}/${path.replace(/\.git$/i, '')}`.toLowerCase();
  return { kind: 'repository', url, version: version === null || LEFT_OUT.test(version) ? null : version };
}

const trimSlashes = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
};

/** The key of a server behind an address, spelt alike however it is written; null where a variable stands in it. */
export function makeAddressKey(address: string): ServerKey | null {
  if (LEFT_OUT.test(address) || /[{}$]/.test(address) || !URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  return host === '' ? null : { kind: 'address', url: `${protocol}//${host}${trimSlashes(pathname)}` };
}
