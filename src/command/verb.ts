import type { Problem } from '../catalog/schema/problem.ts';
import type { ExitCode } from './exit-codes.ts';
import type { GivenOptions, OptionTable } from './options/read-options.ts';

/** What a verb came to. */
export interface Outcome {
  /** For standard output. */
  readonly output: string;
  /** For standard error; of level `error` or not, all at once. */
  readonly problems: readonly Problem[];
  /** Said to standard error after the problems. */
  readonly remarks?: readonly string[];
  readonly code: ExitCode;
}

/** One thing that the command does. Each is a file of `verbs/`, and loads what it needs when it is asked. */
export interface Verb {
  /** What it prints for --help. */
  readonly help: string;
  readonly options: OptionTable;
  /** What it takes besides options, as the help names it; at most so many. */
  readonly takes: readonly string[];
  readonly run: (given: GivenOptions) => Promise<Outcome>;
}
