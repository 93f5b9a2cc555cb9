import slugify from '@sindresorhus/slugify';
import { hashText } from './digest.ts';

const LONGEST_SLUG = 80;

/** Six hex digits that tell apart what kebab-casing makes equal. */
const shortHash = (text: string): string => hashText(text).slice(0, 6);

/** The kebab-case of a tool's name; names that have none, or a very long one, get six digits of their hash. */
function kebabCase(name: string): string {
  const kebab = slugify(name.slice(0, 1000));
  if (kebab === '') return `tool-${shortHash(name)}`;
  // A folder of this name would be taken for its parent's own page.
  if (kebab === 'index') return joinHash(kebab, shortHash(name));
  return kebab.length <= LONGEST_SLUG ? kebab : joinHash(kebab.slice(0, LONGEST_SLUG), shortHash(name));
}

const joinHash = (kebab: string, hash: string): string => `${kebab.replace(/-+$/, '')}-${hash}`;

/** A tool to be named: its name, and its digest where the server has several tools of that name (else null). */
export interface Nameable {
  readonly name: string;
  readonly twinDigest: string | null;
}

/** Adds the name's hash to each slug that several names share; a name that looks like such a slug can meet it again. */
function tellApart(slugByName: Map<string, string>): Map<string, string> {
  const namesBySlug = Map.groupBy(slugByName.keys(), (name) => slugByName.get(name) ?? '');
  const meeting = [...namesBySlug.values()].filter((names) => names.length > 1).flat();
  if (meeting.length === 0) return slugByName;
  const apart = meeting.map((name): [string, string] => [name, joinHash(slugByName.get(name) ?? '', shortHash(name))]);
  return tellApart(new Map([...slugByName, ...apart]));
}

/**
 * One URL slug for each tool of a server, in order. Where two names meet in one slug each gets six hex
 * digits of the SHA-256 of its name; tools of the same name get six of their definition's digest instead.
 */
export function nameTools(tools: readonly Nameable[]): string[] {
  const slugByName = tellApart(new Map(tools.map(({ name }) => [name, kebabCase(name)])));
  return tools.map(({ name, twinDigest }) => {
    const slug = slugByName.get(name) ?? '';
    return twinDigest === null ? slug : joinHash(slug, twinDigest.replace('sha256:', '').slice(0, 6));
  });
}
