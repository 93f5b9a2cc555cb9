import { classifyAnywhere } from './classify-anywhere.ts';
import type { ClassifyAnswer, ClassifyRequest } from './classify-in-worker.ts';

/** A worker's own side of `classifyInWorker`: it takes tools and answers with the verdicts on them. */
addEventListener('message', async ({ data: { id, tools } }: MessageEvent<ClassifyRequest>) => {
  const answer = (result: ClassifyAnswer): void => postMessage(result);
  try {
    answer({ id, assessments: await classifyAnywhere(tools) });
  } catch (error) {
    answer({ id, error: String(error) });
  }
});
