import type { z } from 'zod';
import type { Problem } from './schema/problem.ts';

/** Stops a command; carries everything that is wrong, each with what to do about it. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** What a schema has against settings of the environment, a problem for each. */
export const refuseSettings = ({ issues }: z.ZodError, hint: string): ProblemError =>
  new ProblemError(
    issues.map(({ path, message }) => ({
      code: 'bad-setting',
      level: 'error',
      file: '-',
      path: '',
      message: `${path.join('.')}: ${message}.`,
      hint,
    })),
  );
