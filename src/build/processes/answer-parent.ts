import { ProblemError } from '../../catalog/problem-error.ts';
import type { Message, TellProgress } from './message.ts';

const EVERY = 50;

/** Lets this process do `work` once, on what the one that started it sends, and tell it the result or what went wrong. */
export function answerParent<Input>(work: (input: Input, tellProgress: TellProgress) => Promise<unknown>): void {
  const tell = (message: Message): Promise<void> =>
    new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
  const tellProgress: TellProgress = (done, of) => {
    if (done % EVERY === 0 || done === of) void tell({ kind: 'progress', done, of });
  };
  process.once('message', (input) => {
    work(input as Input, tellProgress)
      .then((result): Message => ({ kind: 'result', result }))
      .catch((error: unknown): Message => ({
        kind: 'failure',
        error: error instanceof Error ? error : new Error(String(error)),
        problems: error instanceof ProblemError ? error.problems : null,
      }))
      .then(tell)
      .finally(() => process.disconnect());
  });
}
