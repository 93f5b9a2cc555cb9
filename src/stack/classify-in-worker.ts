import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';

/** What `classify-worker.ts` is sent: tools, and a number that its answer bears. */
export interface ClassifyRequest {
  readonly id: number;
  readonly tools: readonly ToolDefinition[];
}

/** What it answers: the verdicts, in the order of the tools; or, where words of a language could not be had, why. */
export type ClassifyAnswer =
  | { readonly id: number; readonly assessments: readonly Assessment[] }
  | { readonly id: number; readonly error: string };

/**
 * Asks a worker that runs `classify-worker.ts` for the verdicts on tools, in their order. Rejects where the worker, or
 * words of a language that it needs, could not be fetched.
 */
export function classifyInWorker(worker: Worker, tools: readonly ToolDefinition[]): Promise<readonly Assessment[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Assessment[]>();
  const id = Math.random();
  const done = new AbortController();
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<ClassifyAnswer>) => {
      if (data.id !== id) return;
      done.abort();
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.assessments);
    },
    done,
  );
  worker.addEventListener('error', () => reject(new Error('the classifier could not be fetched')), done);
  worker.postMessage({ id, tools } satisfies ClassifyRequest);
  return promise;
}
