// Run as a worker: fuzzes the seeds that it is given, one after the other, and says after each what went wrong.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Manifest } from '../../src/catalog/schema/manifest.ts';
import { checkManifest } from './check-manifest.ts';
import { loadBatch } from './load-batch.ts';

/** What a worker says. */
export interface FuzzReport {
  readonly seed: number;
  readonly isKept: boolean;
  readonly milliseconds: number;
  readonly failures: readonly string[];
}

/** How many manifests are loaded at a time. */
const BATCH = 100;

const { seeds } = workerData as { readonly seeds: readonly number[] };
const say = (report: FuzzReport): void => parentPort?.postMessage(report);
let batch: Manifest[] = [];

async function load(seed: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const start = performance.now();
  let failures: readonly string[];
  try {
    failures = await loadBatch(batch, folder);
  } catch (error) {
    failures = [`crashed: ${(error as Error).stack}`];
  }
  await rm(folder, { recursive: true });
  const milliseconds = (performance.now() - start) / Math.max(1, batch.length);
  if (failures.length > 0) say({ seed, isKept: true, milliseconds, failures });
  batch = [];
}

for (const seed of seeds) {
  const start = performance.now();
  const { manifest, failures } = await checkManifest(seed);
  if (manifest !== null) batch.push(manifest);
  say({ seed, isKept: manifest !== null, milliseconds: performance.now() - start, failures });
  if (batch.length === BATCH) await load(seed);
}
if (batch.length > 0) await load(seeds.at(-1) ?? 0);
