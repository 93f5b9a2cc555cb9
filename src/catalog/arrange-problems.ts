import { revealHiddenCharacters } from './hidden-characters.ts';
import type { Problem } from './schema/problem.ts';

/** Problems in the order in which they are told. */
export interface ArrangedProblems {
  /** Told in full. */
  readonly shown: readonly Problem[];
  /** A line for each kind of the rest. */
  readonly summaries: readonly string[];
  /** How many there are of each level, told either way. */
  readonly errors: number;
  readonly warnings: number;
}

/** Whether a problem is of one server's own files. */
export const isOfServer = ({ file }: Problem, slug: string): boolean =>
  file.split(/[/\\]/).some((part) => part === slug || part === `${slug}.json`);

const MOST_NAMED = 3;

/** The server that a file is of, or else its folder. */
const nameOwner = (file: string): string => {
  const parts = file.split(/[/\\]/);
  const i = parts.indexOf('servers');
  return i === -1 ? (parts.at(-1) ?? file) : (parts[i + 1] ?? file);
};

function summarise(code: string, problems: readonly Problem[]): string {
  const owners = [...new Set(problems.map(({ file }) => nameOwner(file)))];
  const more = owners.length > MOST_NAMED ? ` and ${owners.length - MOST_NAMED} more` : '';
  return revealHiddenCharacters(
    `warning ${code}: ${problems.length} in ${owners.slice(0, MOST_NAMED).join(', ')}${more}`,
  );
}

/**
 * With a server, all that is of its own files. Else errors in full, of entries that are not completed first, for these
 * explain others, and warnings by kind, for they are of all servers.
 */
export function arrangeProblems(problems: readonly Problem[], server: string | null): ArrangedProblems {
  const rank = ({ code, level }: Problem): number => (code === 'unfinished-entry' ? 0 : level === 'error' ? 1 : 2);
  const told = problems
    .filter((each) => server === null || isOfServer(each, server))
    .toSorted((a, b) => rank(a) - rank(b));
  const errors = told.filter(({ level }) => level === 'error');
  const warnings = told.filter(({ level }) => level === 'warning');
  const counts = { errors: errors.length, warnings: warnings.length };
  if (server !== null) return { ...counts, shown: told, summaries: [] };
  const kinds = Map.groupBy(warnings, ({ code }) => code);
  return { ...counts, shown: errors, summaries: [...kinds].map(([code, each]) => summarise(code, each)) };
}
