import type { Problem } from '../../catalog/schema/problem.ts';
import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import type { GivenOptions } from '../options/read-options.ts';
import { refuse } from '../refuse.ts';

/** Options that the script of a clone has too. */
const SAME = ['tool', 'format', 'pack', 'scope', 'alias'] as const;

/** A word as a POSIX shell reads it as one. */
const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command that prints the same policy of another version in a clone of the project. */
function spellForClone({ slug }: CatalogueEntry, version: string, given: GivenOptions): string {
  const same = SAME.flatMap((name) => {
    const value = given.text(name);
    return value === null || value === undefined ? [] : [`--${name}`, value];
  });
  return ['npm', 'run', '-s', 'policy', '--', '--server', slug, '--version', version, ...same].map(quoteWord).join(' ');
}

/** Says why there is no policy for a version that is not the newest, and what to do instead. */
export function refuseVersion(server: CatalogueEntry, version: string, given: GivenOptions): Problem {
  const { slug, version: newest, older } = server;
  const asked = JSON.stringify(version);
  if (older.includes(version))
    return refuse(
      'older-version',
      `The command has the tools of ${slug} ${newest} alone; ${asked} was captured before it.`,
      `In a clone of the project, after npm ci: ${spellForClone(server, version, given)}. Or leave --version out.`,
    );
  const before = older.length === 0 ? '' : `, and ${older.join(', ')} before it`;
  return refuse(
    'other-version',
    `${asked} of ${slug} was not captured: ${newest} was${before}.`,
    'Leave --version out; or give toolrisk policy FILE, a list of the tools that this version offers.',
  );
}
