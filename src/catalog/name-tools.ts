import slugify from '@sindresorhus/slugify';
import { hashText } from './digest.ts';

const LONGEST_SLUG = 80;

/** Six hex digits that tell apart what kebab-casing makes equal. */
const shortHash = (text: string): string => hashText(text).slice(0, 6);

/** The kebab-case of a tool's name; names that have none, or a very long one, get six digits of their hash. */
function kebabCase(name: string): string {
  const kebab = slugify(name.slice(0, 1000));
  if (kebab === '') return `tool-${shortHash(name)}`;
  return kebab.length <= LONGEST_SLUG ? kebab : `${kebab.slice(0, LONGEST_SLUG)}-${shortHash(name)}`;
}

/** A tool to be named: its name, and its digest where the server has several tools of that name (else null). */
export interface Nameable {
  readonly name: string;
  readonly twinDigest: string | null;
}

/**
 * One URL slug for each tool of a server, in order. Where two names meet in one slug each gets six hex
 * digits of the SHA-256 of its name; tools of the same name get six of their definition's digest instead.
 */
export function nameTools(tools: readonly Nameable[]): string[] {
  const namesBySlug = new Map<string, Set<string>>();
  for (const { name } of tools) {
    const slug = kebabCase(name);
    namesBySlug.set(slug, (namesBySlug.get(slug) ?? new Set()).add(name));
  }
  return tools.map(({ name, twinDigest }) => {
    const slug = kebabCase(name);
    const meets = (namesBySlug.get(slug)?.size ?? 0) > 1;
    const parts = [slug];
    if (meets) parts.push(shortHash(name));
    if (twinDigest !== null) parts.push(twinDigest.replace('sha256:', '').slice(0, 6));
    return parts.join('-');
  });
}
