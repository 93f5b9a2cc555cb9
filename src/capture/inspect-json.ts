import { escapeKey } from '../catalog/json-pointer.ts';
import type { Problem } from '../catalog/schema/problem.ts';

const DEEPEST = 500;

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/**
 * Finds what a JSON value can't be kept with as served: numbers beyond what a double holds (an error
 * where they become infinite, a warning where they were rounded) and nesting beyond any use.
 * Walks without recursion, so depth can't break it.
 */
export function inspectJson(root: unknown, file: string): Problem[] {
  const problems: Problem[] = [];
  const stack: Place[] = [{ value: root, path: '', depth: 0 }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value, path, depth } = place;
    if (depth > DEEPEST) {
      const message = `The answers nest more than ${DEEPEST} levels.`;
      return [
        {
          code: 'too-deep',
          level: 'error',
          file,
          path: '',
          message,
          hint: 'No tool needs that; leave the server out.',
        },
      ];
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      problems.push({
        code: 'number-out-of-range',
        level: 'error',
        file,
        path,
        message: 'A number is too large to be kept.',
        hint: 'Ask the maintainer to leave it out of the schema.',
      });
    else if (Number.isInteger(value) && !Number.isSafeInteger(value))
      problems.push({
        code: 'number-rounded',
        level: 'warning',
        file,
        path,
        message: `A number beyond 2^53 is kept as ${String(value)}.`,
        hint: 'Nothing to do here; its last digits may differ from what was served.',
      });
    if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value))
        stack.push({ value: child, path: `${path}/${escapeKey(key)}`, depth: depth + 1 });
  }
  return problems;
}
