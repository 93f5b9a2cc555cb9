import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainOptionError } from '../catalog/explain-option-error.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { CaptureError } from './capture-error.ts';

/** The options that a command takes, as `parseArgs` wants them. */
export type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: boolean }>
>;

/** What a command line says, with what collects all that is wrong with it. */
export interface ReadOptions<O extends Options> {
  readonly values: Parsed<O>['values'];
  /** Words that belong to no option; none where the command takes none. */
  readonly positionals: readonly string[];
  readonly problems: readonly Problem[];
  /** Takes note of a problem; what to do about it is the usage, unless it is said. */
  readonly refuse: (message: string, hint?: string) => void;
  /** Takes note of a problem that is described already. */
  readonly take: (problem: Problem) => void;
  /** Throws a CaptureError with every problem that was noted, if any was. */
  readonly demandSound: () => void;
}

/** Reads the options of a command that captures. Throws a CaptureError where one is unknown, or lacks its value. */
export function readOptions<O extends Options>(
  args: readonly string[],
  options: O,
  usage: string,
  allowPositionals = false,
): ReadOptions<O> {
  const problems: Problem[] = [];
  const refuse = (message: string, hint = usage): void => {
    problems.push({ code: 'bad-arguments', level: 'error', file: '-', path: '', message, hint });
  };
  const demandSound = (): void => {
    if (problems.length > 0) throw new CaptureError(problems);
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals });
    return { values, positionals, problems, refuse, take: (problem) => problems.push(problem), demandSound };
  } catch (error) {
    const { message, hint } = explainOptionError(error, Object.keys(options));
    refuse(message, hint);
    throw new CaptureError(problems);
  }
}
