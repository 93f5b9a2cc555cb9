import { cp, glob, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeSyntheticCatalogue } from '../synthetic/write-synthetic-catalogue.ts';
import { measureRun } from './measure-run.ts';

/** What building a catalogue of some size cost. Null where the system doesn't tell. */
export interface BuildCost {
  readonly tools: number;
  readonly seconds: number;
  readonly cpuSeconds: number | null;
  /** Of all processes of the build at a time. */
  readonly peakBytes: number | null;
  readonly files: number;
  readonly bytes: number;
  readonly copySeconds: number;
  /** Sizes of some tool pages, gzipped, the smallest first. */
  readonly pageBytes: readonly number[];
}

/** Every n-th tool page is zipped: enough to tell their sizes. */
const PAGES = 1000;

/** How many files a folder holds, and how many bytes they have. */
export async function measureFiles(folder: string) {
  let files = 0;
  let bytes = 0;
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

async function measurePages(folder: string): Promise<number[]> {
  const names = (await Array.fromAsync(glob('tools/*/*/index.html', { cwd: folder }))).toSorted();
  const step = Math.max(1, Math.ceil(names.length / PAGES));
  const sizes: number[] = [];
  for (const name of names.filter((_, i) => i % step === 0))
    sizes.push(gzipSync(await readFile(join(folder, name))).length);
  return sizes.toSorted((a, b) => a - b);
}

/**
 * Builds a synthetic catalogue of at least `tools` tools in `workshop`, a folder of its own that is deleted afterwards,
 * and measures what that costs. Rejects where the build fails.
 */
export async function benchBuild(tools: number, workshop: string): Promise<BuildCost> {
  const [data, site, copy] = ['data', 'site', 'copy'].map((name) => join(workshop, name)) as [string, string, string];
  try {
    await rm(workshop, { recursive: true, force: true });
    await mkdir(workshop, { recursive: true });
    const count = await writeSyntheticCatalogue('data', data, tools);
    const run = await measureRun(['node', 'scripts/build-site.ts', '--data', data, '--out', site]);
    if (run.status !== 0) throw new Error(`the build of ${count} tools ended with exit code ${run.status}`);
    const start = performance.now();
    await cp(site, copy, { recursive: true });
    const copySeconds = (performance.now() - start) / 1000;
    const { seconds, cpuSeconds, peakBytes } = run;
    const pageBytes = await measurePages(site);
    return { tools: count, seconds, cpuSeconds, peakBytes, ...(await measureFiles(site)), copySeconds, pageBytes };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
