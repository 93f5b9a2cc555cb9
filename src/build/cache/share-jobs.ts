import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What each thread may hold of objects just made, in MB: threads stand beside a bundler, and none may take what all need. */
const YOUNG_MB = 48;

/**
 * Lets threads of a module do jobs, each the next one that is left, on every core. The module answers each message with
 * one. Gives the answers in the order of the jobs; rejects with the first error, and leaves no thread behind.
 */
export async function shareJobs<Job, Answer>(
  module: URL,
  workerData: unknown,
  jobs: readonly Job[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = jobs.entries();
  const threads = Array.from(
    { length: Math.min(availableParallelism(), jobs.length) },
    () => new Worker(module, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
  );
  const workOff = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let place = -1;
      const goOn = (): void => {
        const next = left.next();
        if (next.done === true) return resolve();
        place = next.value[0];
        thread.postMessage(next.value[1]);
      };
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`a thread ended with ${code} before its work was done`)));
      thread.on('message', (answer: Answer) => {
        answers[place] = answer;
        goOn();
      });
      goOn();
    });
  try {
    await Promise.all(threads.map(workOff));
    return answers;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
