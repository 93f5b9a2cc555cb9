import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../catalog/schema/problem.ts';
import type { StageCode } from './cache/bundle-stages.ts';
import { CLIENT_FOLDER } from './bundle/bundle.ts';
import { provideBundle } from './bundle/provide-bundle.ts';
import { runProcess, stopProcesses } from './processes/run-process.ts';
import type { TellProgress } from './processes/message.ts';
import type { Share } from './render/render-share.ts';
import type { Shard } from './shards/shard.ts';

/** What was made of a catalogue's servers; may be deleted at any time. */
const CACHE = '.build/cache';

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
  /** How many processes render: each holds the whole catalogue in memory. */
  readonly workers: number;
  readonly tellProgress: TellProgress;
}

interface CheckedCatalogue {
  readonly code: StageCode;
  readonly problems: Problem[];
}

async function build({ data, out, workshop, shard, workers, tellProgress }: BuildOptions): Promise<Problem[]> {
  const checked = runProcess('check-catalogue', { data, cache: CACHE }) as Promise<CheckedCatalogue>;
  const bundled = provideBundle(workshop);
  // What it rejects with is told when it is waited for.
  bundled.catch(() => undefined);
  const { code, problems } = await checked;
  if (problems.some(({ level }) => level === 'error')) return problems;
  const bundle = await bundled;
  await cp(join(bundle, CLIENT_FOLDER), out, { recursive: true });

  const counts = Array.from({ length: workers }, () => ({ done: 0, of: 0 }));
  const sum = (key: 'done' | 'of'): number => counts.reduce((all, count) => all + count[key], 0);
  await Promise.all(
    counts.map((count, process) =>
      runProcess(
        'render-share',
        { bundle, out, data, cache: CACHE, code, shard, process, of: workers } satisfies Share,
        (done, of) => {
          Object.assign(count, { done, of });
          tellProgress(sum('done'), sum('of'));
        },
      ),
    ),
  );
  return problems;
}

/**
 * Builds the site, or a part of it, from its data: the code is bundled while the data is checked, then processes render a
 * share each. All that is wrong with the data; where something of it is an error,
 * nothing is rendered. Rejects where the code can't be bundled or a page not rendered.
 */
export async function buildSite(options: BuildOptions): Promise<Problem[]> {
  try {
    return await build(options);
  } finally {
    await stopProcesses();
  }
}
