import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '../../views/site.ts';
import { bundleStages, stageIds, type StageCode } from './bundle-stages.ts';
import { openEntry, type CacheEntry } from './cache-entry.ts';
import { removeOldFiles } from './remove-old-files.ts';
import { recallFound, recallRead, type FoundEntries, type ServerJob } from './server-jobs.ts';
import type { Workplace } from './server-steps.ts';
import { shareJobs } from './share-jobs.ts';
import type { CountedTokens } from './stages/count-tokens.ts';
import type * as joinStage from './stages/join-site.ts';
import type { JudgedServer } from './stages/judge-server.ts';
import type { LinkedPatterns } from './stages/link-patterns.ts';
import type { ReadServer } from './stages/read-server.ts';
import type { ReadTexts } from './stages/read-texts.ts';

const worker = new URL('server-worker.ts', import.meta.url);

const MONTH_MS = 30 * 86_400_000;

type FindJob = Extract<ServerJob, { kind: 'find' }>;

function listSlugs(directory: string): string[] {
  try {
    return readdirSync(join(directory, 'servers')).toSorted((a, b) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

/** What `recall` gives for each job, and what threads make where that is null. */
async function takeAll<Job extends ServerJob, Answer>(
  work: Workplace,
  jobs: readonly Job[],
  recall: (job: Job) => Answer | null,
): Promise<readonly Answer[]> {
  const kept = jobs.map(recall);
  const missing = jobs.filter((_, i) => kept[i] === null);
  const made = (await shareJobs<Job, Answer>(worker, work, missing)).values();
  return kept.map((entry) => entry ?? (made.next().value as Answer));
}

const readAll = (work: Workplace, slugs: readonly string[]): Promise<readonly CacheEntry[]> =>
  takeAll(
    work,
    slugs.map((slug) => ({ kind: 'read' as const, slug })),
    ({ slug }) => recallRead(work, slug),
  );

const findAll = (work: Workplace, jobs: readonly FindJob[]): Promise<readonly FoundEntries[]> =>
  takeAll(work, jobs, (job) => recallFound(work, job));

/** The site of a catalogue, and what its servers are told apart by. */
export interface CachedCatalogue {
  readonly site: Site;
  /** By the slug of each server without errors, over all that was made of it by itself: equal for equal servers. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * The site of the catalogue in `directory`, the same as `loadSite` gives, from a cache below `folder`: what is not in there,
 * or was made from other files or by other code, is made now, on every core. Rejects where `code` does not compile or fails.
 */
export const loadCachedSite = async (directory: string, folder: string, code?: StageCode): Promise<Site> =>
  (await loadCachedCatalogue(directory, folder, code)).site;

/** The same site, and a digest of each server. Rejects as `loadCachedSite` does. */
export async function loadCachedCatalogue(
  directory: string,
  folder: string,
  code?: StageCode,
): Promise<CachedCatalogue> {
  const work: Workplace = { directory, folder, code: code ?? (await bundleStages(folder)) };
  // What no catalogue has any more would stay for good.
  for (const id of stageIds) removeOldFiles(join(folder, id), MONTH_MS);
  const { findNamesakes, joinSite } = (await import(
    pathToFileURL(work.code['join-site'].file).href
  )) as typeof joinStage;
  const entries = await readAll(work, listSlugs(directory));
  const read = entries.map((entry) => openEntry<ReadServer>(entry));
  const sound = read.flatMap(({ server }, i) => (server === null ? [] : { server, entry: entries[i] as CacheEntry }));

  const namesakes = findNamesakes(read);
  const jobs = sound.map(({ server, entry }, i): FindJob => ({
    kind: 'find',
    slug: server.server.slug,
    read: entry,
    namesakes: namesakes[i] ?? [],
  }));
  const found = await findAll(work, jobs);
  const staged = found.map(({ judged, texts, tokens, patterns }, i) => ({
    server: (sound[i] as (typeof sound)[number]).server,
    judged: openEntry<JudgedServer>(judged),
    texts: openEntry<ReadTexts>(texts),
    tokens: openEntry<CountedTokens>(tokens),
    patterns: openEntry<LinkedPatterns>(patterns),
  }));
  const digests = found.map(({ judged, texts, patterns }, i): [string, string] => {
    const { server, entry } = sound[i] as (typeof sound)[number];
    return [server.server.slug, [entry, judged, texts, patterns].map(({ digest }) => digest).join(' ')];
  });
  return { site: await joinSite(directory, read, staged), digests: new Map(digests) };
}
