import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FuzzReport } from './fuzz-worker.ts';

/** What fuzzing came to. */
export interface FuzzOutcome {
  readonly manifests: number;
  readonly kept: number;
  /** In milliseconds. */
  readonly slowest: number;
  /** Each with the seed that shows it. */
  readonly failures: readonly string[];
}

/** In seconds: how long one manifest may take, on a busy machine too. Most take some hundredths. */
const LIMIT = 120;

/** Gives seeds to a worker; settles when it has done with all, or hangs, or is gone. */
function work(seeds: readonly number[], onReport: (report: FuzzReport) => void): Promise<void> {
  return new Promise((resolve) => {
    let next = seeds[0] ?? 0;
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: { seeds } });
    const fail = (failure: string): void =>
      onReport({ seed: next, isKept: false, milliseconds: 0, failures: [failure] });
    const watch = setTimeout(() => {
      fail(`hung: more than ${LIMIT} seconds for this seed or the one after it`);
      void worker.terminate();
    }, LIMIT * 1_000);
    worker.on('message', (report: FuzzReport) => {
      watch.refresh();
      next = report.seed;
      onReport(report);
    });
    worker.on('error', (error) => fail(`crashed: ${error.stack}`));
    worker.on('exit', () => {
      clearTimeout(watch);
      resolve();
    });
  });
}

/** Fuzzes so many manifests, the same for the same seed, on all cores. */
export async function fuzzManifests(
  count: number,
  seed: number,
  workers: number = availableParallelism(),
): Promise<FuzzOutcome> {
  const seeds = Array.from({ length: count }, (_, i) => seed * 1_000_003 + i);
  const failures = new Map<string, string>();
  let [manifests, kept, slowest] = [0, 0, 0];
  const seen = new Set<number>();
  const onReport = (report: FuzzReport): void => {
    if (!seen.has(report.seed)) {
      seen.add(report.seed);
      manifests += 1;
      if (report.isKept) kept += 1;
    }
    slowest = Math.max(slowest, report.milliseconds);
    for (const failure of report.failures)
      if (!failures.has(failure)) failures.set(failure, `seed ${report.seed}: ${failure}`);
  };
  const shares = Array.from({ length: workers }, (_, i) => seeds.filter((_, j) => j % workers === i));
  await Promise.all(shares.map((share) => work(share, onReport)));
  if (manifests < count) failures.set('lost', `${count - manifests} manifests were not looked at`);
  return { manifests, kept, slowest, failures: [...failures.values()] };
}
