import { createHash } from 'node:crypto';

const MEGABYTES = 20;
const block = Buffer.alloc(1_000_000, 'toolrisk');

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Work of a fixed size, of about a hundredth of a second where nothing else runs: digests of twenty megabytes. */
const yardstick = (): number =>
  time(() => {
    for (let i = 0; i < MEGABYTES; i += 1) createHash('sha256').update(block).digest();
  });

/**
 * How many times as long as a fixed piece of work something takes on this machine at this moment, so that a busy
 * machine changes nothing. A unit is about ten to fifteen milliseconds where nothing else runs.
 */
export function measurePace(work: () => unknown): number {
  const before = yardstick();
  const taken = time(work);
  return taken / Math.max(before, yardstick());
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** The same of processor time, for work that gives others a turn. */
export async function measureProcessorPace(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  yardstick();
  const unit = seconds(process.cpuUsage(start));
  const before = process.cpuUsage();
  await work();
  return seconds(process.cpuUsage(before)) / unit;
}
