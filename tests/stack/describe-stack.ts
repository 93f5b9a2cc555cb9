import type { Problem } from '../../src/catalog/schema/problem.ts';
import type { StackServer } from '../../src/stack/stack.ts';

/** A server in one line: its name, whether it is off, how it is reached, and the variables that are set. */
export function describeServer({ alias, isOff, launch, variables }: StackServer): string {
  const reached = launch.kind === 'address' ? launch.url : [launch.command, ...launch.args].join(' ');
  const set = variables.length === 0 ? '' : ` {${variables.join(', ')}}`;
  return `${alias}${isOff ? ' (off)' : ''}: ${reached}${set}`;
}

/** A problem in one line: how bad, what, and where in the value and in the text. */
export const describeProblem = ({ level, code, path, message }: Problem): string =>
  [level, code, path, /line \d+, column \d+/.exec(message)?.[0]]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ');
