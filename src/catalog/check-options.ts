import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { explainOptionError } from './explain-option-error.ts';
import { ProblemError } from './problem-error.ts';
import { suggestNearest } from './suggest-nearest.ts';

/** What `npm run check:data` is asked for. */
export interface CheckOptions {
  /** The server whose files alone are spoken of; null for all. */
  readonly server: string | null;
}

const refuse = (message: string, hint: string): ProblemError =>
  new ProblemError([{ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint }]);

function readServer(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { server: { type: 'string' } } }).values.server ?? null;
  } catch (error) {
    const { message, hint } = explainOptionError(error, ['server']);
    throw refuse(message, hint);
  }
}

/** Reads the arguments after `npm run check:data --`. `directory` holds a folder for each server. Throws a ProblemError. */
export async function readCheckOptions(args: readonly string[], directory: string): Promise<CheckOptions> {
  const server = readServer(args);
  if (server === null) return { server };
  const known: string[] = await readdir(directory).catch(() => []);
  if (known.includes(server)) return { server };
  const nearest = suggestNearest(server, known);
  throw refuse(
    `There is no server ${JSON.stringify(server)} in ${directory}.`,
    nearest === null ? 'Take the name of a folder there.' : `Did you mean ${nearest}?`,
  );
}
