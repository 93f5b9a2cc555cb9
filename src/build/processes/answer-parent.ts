import { ProblemError } from '../../catalog/problem-error.ts';
import { END, type Message, type TellProgress } from './message.ts';

const EVERY = 50;

/**
 * Lets this process do `work` on all that the one that started it sends, and tell it the result or what went wrong, until it
 * is told that there is no more.
 */
export function answerParent<Input>(work: (input: Input, tellProgress: TellProgress) => Promise<unknown>): void {
  const tell = (message: Message): void => void process.send?.(message);
  const tellProgress: TellProgress = (done, of) => {
    if (done % EVERY === 0 || done === of) tell({ kind: 'progress', done, of });
  };
  process.on('message', (input) => {
    if (input === END) return process.disconnect();
    work(input as Input, tellProgress)
      .then((result): Message => ({ kind: 'result', result }))
      .catch((error: unknown): Message => ({
        kind: 'failure',
        error: error instanceof Error ? error : new Error(String(error)),
        problems: error instanceof ProblemError ? error.problems : null,
      }))
      .then(tell);
  });
}
