import { setImmediate } from 'node:timers/promises';
import { CutShort } from '../limits.ts';

/** How long work may go on before others have a turn, in milliseconds. */
const TURN = 20;

/** Does work that yields now and then, in turns with timers and signals. `check` is called in between, and throws where it is to stop. */
export async function takeTurns<T>(work: Generator<undefined, T>, check: () => void): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) return step.value;
    await setImmediate();
    check();
  }
}

/** What throws a CutShort once the time is up, counted from now, or the person has interrupted. */
export function limitTurns(seconds: number, signal: AbortSignal): () => void {
  const end = performance.now() + seconds * 1_000;
  return () => {
    if (signal.aborted) throw new CutShort({ kind: 'interrupt' });
    if (performance.now() > end) throw new CutShort({ kind: 'timeout', seconds });
  };
}
