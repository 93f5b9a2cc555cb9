import { findDuplicateKeys } from '../../catalog/json-text.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { showText } from '../show-text.ts';
import { warning } from '../warning.ts';

/** The text of an answer, and the method that it is to; `isDamaged` where bytes which are no UTF-8 were replaced in it. */
interface AnswerText {
  readonly method: string;
  readonly line: string;
  readonly isDamaged: boolean;
  readonly source: string;
}

/** Warnings of what readers of an answer may read in different ways. */
export function inspectAnswer({ method, line, isDamaged, source }: AnswerText): Problem[] {
  const problems: Problem[] = [];
  const [twice, ...more] = findDuplicateKeys(line);
  if (twice !== undefined)
    problems.push(
      warning(
        'duplicate-key',
        source,
        `The answer to ${method} has a key twice in one object, at ${showText(twice.path)}${more.length === 0 ? '' : ` and ${more.length} other places`}.`,
        'The last one is kept, as most clients do; one that reads the first sees something else.',
      ),
    );
  if (isDamaged)
    problems.push(
      warning(
        'invalid-utf-8',
        source,
        `The answer to ${method} holds bytes that are no UTF-8.`,
        'Each is kept as U+FFFD; clients may show something else, or refuse the answer.',
      ),
    );
  return problems;
}
