import { printProblems } from '../src/catalog/print-problems.ts';
import { ProblemError } from '../src/catalog/problem-error.ts';
import type { Problem } from '../src/catalog/schema/problem.ts';

/** Imported first by each command, so that whatever it stops at, while its modules load too, is told as problems are. */

const explain = (error: unknown): readonly Problem[] => {
  if (error instanceof ProblemError) return error.problems;
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: '', message: String(error) };
  const at = { level: 'error', file: '-', path: '' } as const;
  if (code?.startsWith('ERR_PARSE_ARGS') === true)
    return [
      {
        ...at,
        code: 'bad-arguments',
        message: message.split('\n', 1)[0] ?? '',
        hint: 'See the table of commands in README.md for what it takes.',
      },
    ];
  return [
    {
      ...at,
      code: 'unexpected',
      message,
      hint: 'This should not happen: report it with the command. SHOW_STACK=1 before it shows where.',
    },
  ];
};

process.on('uncaughtException', (error) => {
  printProblems(explain(error));
  if (process.env['SHOW_STACK']) console.error(error);
  process.exit(process.exitCode ?? 1);
});
