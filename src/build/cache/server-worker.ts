import { parentPort, workerData } from 'node:worker_threads';
import { doServerJob, type ServerJob } from './server-jobs.ts';
import type { Workplace } from './server-steps.ts';

/** A thread that does one job after the other, and answers each with what it made. What it throws ends it. */

parentPort?.on('message', async (job: ServerJob) => {
  parentPort?.postMessage(await doServerJob(workerData as Workplace, job));
});
