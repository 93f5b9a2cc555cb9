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

/** More take as long to start as they save. */
const MOST_WORKERS = 4;

/** Judges tools that the catalogue does not have, off the page's own thread, on as many cores as there are. */
export class Judge {
  readonly #workers = Array.from(
    { length: Math.min(MOST_WORKERS, navigator.hardwareConcurrency) },
    () => new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' }),
  );
  #turn = 0;

  /** Resolves when no later question needs to fetch anything. Rejects where something can't be had. */
  async prepare(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => this.#ask(worker, [])));
  }

  /** The tools of each list with their verdicts, in their order. Rejects where these can't be judged. */
  async judge(lists: readonly StackTools[]): Promise<readonly (readonly JudgedTool[])[]> {
    const count = this.#workers.length;
    const shares = await Promise.all(
      this.#workers.map((worker, at) =>
        this.#ask(
          worker,
          lists.map(({ alias, tools }) => ({ alias, tools: tools.filter((_, i) => i % count === at) })),
        ),
      ),
    );
    return lists.map(({ tools }, list) =>
      tools.flatMap((_, i) => shares[i % count]?.[list]?.[Math.floor(i / count)] ?? []),
    );
  }

  #ask(worker: Worker, lists: readonly StackTools[]): Promise<readonly (readonly JudgedTool[])[]> {
    const turn = ++this.#turn;
    const { promise, resolve, reject } = Promise.withResolvers<readonly (readonly JudgedTool[])[]>();
    const done = new AbortController();
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<JudgeAnswer>) => {
        if (data.turn !== turn) return;
        done.abort();
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.judged);
      },
      done,
    );
    worker.addEventListener(
      'error',
      () => {
        done.abort();
        reject(new Error('what judges tools could not be fetched'));
      },
      done,
    );
    worker.postMessage({ turn, lists } satisfies JudgeQuestion);
    return promise;
  }
}
