import type { JudgedTool } from '../answer/judged-tool.ts';
import type { StackTools } from '../stack.ts';

/** Lists of tools to be judged; `turn` tells one question from the next. */
export interface JudgeQuestion {
  readonly turn: number;
  readonly lists: readonly StackTools[];
}

/** What becomes of each list, in their order; or why nothing does. */
export type JudgeAnswer =
  | { readonly turn: number; readonly judged: readonly (readonly JudgedTool[])[] }
  | { readonly turn: number; readonly error: string };

/** Judges tools that the catalogue does not have, off the page's own thread. */
export class Judge {
  readonly #worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  #turn = 0;

  /** The tools of each list with their verdicts, in their order; no list serves to wait until the judge can be asked. */
  judge(lists: readonly StackTools[]): Promise<readonly (readonly JudgedTool[])[]> {
    const turn = ++this.#turn;
    const { promise, resolve, reject } = Promise.withResolvers<readonly (readonly JudgedTool[])[]>();
    const done = new AbortController();
    this.#worker.addEventListener(
      'message',
      ({ data }: MessageEvent<JudgeAnswer>) => {
        if (data.turn !== turn) return;
        done.abort();
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.judged);
      },
      done,
    );
    this.#worker.addEventListener(
      'error',
      () => {
        done.abort();
        reject(new Error('what judges tools could not be fetched'));
      },
      done,
    );
    this.#worker.postMessage({ turn, lists } satisfies JudgeQuestion);
    return promise;
  }
}
