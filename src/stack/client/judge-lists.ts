import type { JudgedTool } from '../answer/judged-tool.ts';
import type { StackTools } from '../stack.ts';

/** Lists of tools to be judged; `turn` tells one question from the next. */
export interface JudgeQuestion {
  readonly turn: number;
  readonly lists: readonly StackTools[];
}

/** What becomes of each list, in their order. */
export interface JudgeAnswer {
  readonly turn: number;
  readonly judged: readonly (readonly JudgedTool[])[];
}

/** Judges tools that the catalogue does not have, off the page's own thread. */
export class Judge {
  readonly #worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  #turn = 0;

  /** The tools of each list with their verdicts, in their order. Rejects where the worker can't be had. */
  judge(lists: readonly StackTools[]): Promise<JudgeAnswer['judged']> {
    if (lists.length === 0) return Promise.resolve([]);
    const turn = ++this.#turn;
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const options = { signal: done.signal };
      this.#worker.addEventListener(
        'message',
        ({ data }: MessageEvent<JudgeAnswer>) => {
          if (data.turn !== turn) return;
          done.abort();
          resolve(data.judged);
        },
        options,
      );
      this.#worker.addEventListener(
        'error',
        ({ message }) => {
          done.abort();
          reject(new Error(`The tools could not be judged: ${message}`));
        },
        options,
      );
      this.#worker.postMessage({ turn, lists } satisfies JudgeQuestion);
    });
  }
}
