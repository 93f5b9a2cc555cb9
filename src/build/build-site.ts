import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../catalog/schema/problem.ts';
import { CLIENT_FOLDER } from './bundle/bundle.ts';
import { provideBundle } from './bundle/provide-bundle.ts';
import type { StageCode } from './cache/bundle-stages.ts';
import { digestFiles } from './cache/digest-files.ts';
import type { BuildTask } from './processes/build-share.ts';
import { startProcess, stopProcesses, type BuildProcess } from './processes/run-process.ts';
import type { TellProgress } from './processes/message.ts';
import type { PagePlan } from './render/plan-pages.ts';
import type { Shard } from './shards/shard.ts';

/** What was made of a catalogue's servers; may be deleted at any time. */
const CACHE = '.build/cache';

/** Folders of a catalogue with files of single servers. */
const OF_SERVERS = ['servers', 'glosses', 'reviews'];

/** A process takes about as long to start as it takes to render so many paths. */
const PATHS_A_PROCESS = 1500;

/** How a site is built. */
export interface BuildOptions {
  /** Folder of the catalogue. */
  readonly data: string;
  /** Folder of the site, which must not be there yet. */
  readonly out: string;
  /** Folder within the project for what is needed meanwhile. */
  readonly workshop: string;
  /** Which part of the site to build; null for all of it. */
  readonly shard: Shard | null;
  /** How many processes render at the most: each holds the whole catalogue in memory. */
  readonly workers: number;
  /** Keys of the groups of pages that were written before: those that are the same now are left out. */
  readonly written: ReadonlyMap<string, string>;
  readonly tellProgress: TellProgress;
}

/** What a build made, and what it did not have to. */
export interface BuiltSite extends Pick<PagePlan, 'keys' | 'files'> {
  /** All that is wrong with the data; where something of it is an error, nothing is rendered. */
  readonly problems: readonly Problem[];
}

interface CheckedCatalogue {
  readonly code: StageCode;
  readonly problems: Problem[];
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Over the files that pages of every server may be made from: all that is no server's own. */
const digestCommonFiles = (folders: ReadonlySet<string>): string =>
  digestFiles(
    [...folders].flatMap((folder) =>
      listNames(folder)
        .filter((name) => !OF_SERVERS.includes(name))
        .toSorted()
        .map((name) => join(folder, name)),
    ),
  );

const ask = (worker: BuildProcess, task: BuildTask, tellProgress?: TellProgress): Promise<unknown> =>
  worker.ask(task, tellProgress);

async function build({ data, out, workshop, shard, workers, written, tellProgress }: BuildOptions): Promise<BuiltSite> {
  const first = startProcess('build-share');
  const checking = ask(first, { kind: 'check', data, cache: CACHE, code: null }) as Promise<CheckedCatalogue>;
  const bundled = provideBundle(workshop);
  // What it rejects with is told when it is waited for.
  bundled.catch(() => undefined);
  const { code, problems } = await checking;
  if (problems.some(({ level }) => level === 'error')) return { problems, keys: new Map(), files: [] };
  const bundle = await bundled;
  await cp(join(bundle, CLIENT_FOLDER), out, { recursive: true });

  // Bundles are named by the digest of what they are made from.
  const common = [bundle, digestCommonFiles(new Set(['data', data]))];
  const plan: BuildTask = { kind: 'plan', bundle, shard, written: { common, keys: written } };
  const { keys, kept, files, left } = (await ask(first, plan)) as PagePlan;
  const needed = Math.max(1, Math.min(workers, Math.ceil(left / PATHS_A_PROCESS)));
  const counts = Array.from({ length: needed }, () => ({ done: 0, of: 0 }));
  const sum = (key: 'done' | 'of'): number => counts.reduce((all, count) => all + count[key], 0);
  await Promise.all(
    counts.map(async (count, process) => {
      const worker = process === 0 ? first : startProcess('build-share');
      if (process > 0) await ask(worker, { kind: 'check', data, cache: CACHE, code });
      await ask(worker, { kind: 'render', bundle, out, kept, shard, process, of: needed }, (done, of) => {
        Object.assign(count, { done, of });
        tellProgress(sum('done'), sum('of'));
      });
      worker.end();
    }),
  );
  return { problems, keys, files };
}

/**
 * Builds the site, or a part of it, from its data: the code is bundled while the data is checked, then processes render a
 * share each. Rejects where the code can't be bundled or a page not rendered.
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  try {
    return await build(options);
  } finally {
    await stopProcesses();
  }
}
