import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '../../catalog/schema/problem.ts';

/** Takes down what is wrong with a file. */
export type Report = (problem: Problem) => void;

/** A problem of an audit's file. */
export const badAudit = (file: string, message: string): Problem => ({
  code: 'bad-audit',
  level: 'error',
  file,
  path: '',
  message,
  hint: 'See data/benchmark/README.md for the form of an audit.',
});

const describe = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues
        .slice(0, 3)
        .map(({ path, message }) => `${path.join('/')}: ${message}`)
        .join('; ')
    : (error as Error).message;

/** Reads a file that may not be there yet: null. One that is not of its schema is null too, and reported. */
function readWith<T>(file: string, report: Report, parse: (text: string) => T): T | null {
  if (!existsSync(file)) return null;
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    report(badAudit(file, `It is not of its schema: ${describe(error)}.`));
    return null;
  }
}

export const readAuditFile = <T>(file: string, schema: z.ZodType<T>, report: Report): T | null =>
  readWith(file, report, (text) => schema.parse(JSON.parse(text)));

/** The same for JSON Lines. */
export const readAuditLines = <T>(file: string, schema: z.ZodType<T>, report: Report): T[] | null =>
  readWith(file, report, (text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => schema.parse(JSON.parse(line))),
  );
