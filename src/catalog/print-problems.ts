import { revealHiddenCharacters } from './hidden-characters.ts';
import type { Problem } from './schema/problem.ts';

/** A problem as text: where, what, and what to do. */
const describeProblem = ({ code, level, file, path, message, hint }: Problem): string =>
  revealHiddenCharacters(`${level} ${code}: ${file}${path === '' ? '' : ` at ${path}`}\n  ${message}\n  ${hint}\n`);

/** Prints problems to standard error and says whether any of them is an error. */
export function printProblems(problems: readonly Problem[]): boolean {
  for (const problem of problems) process.stderr.write(describeProblem(problem));
  return problems.some(({ level }) => level === 'error');
}
