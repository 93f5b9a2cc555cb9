import { readCached } from './read-cached.ts';
import { readEntry, type CacheEntry } from './cache-entry.ts';
import {
  makeInput,
  planCounting,
  planJudging,
  planLinking,
  planReading,
  planTexts,
  type Step,
  type Workplace,
} from './server-steps.ts';
import type { Namesakes } from './stages/link-patterns.ts';

/** A server to be read; once it was, what follows from its definitions is to be found. */
export type ServerJob =
  | { readonly kind: 'read'; readonly slug: string }
  | { readonly kind: 'find'; readonly slug: string; readonly read: CacheEntry; readonly namesakes: Namesakes };

/** What is found of a server that was read. */
export interface FoundEntries {
  readonly judged: CacheEntry;
  readonly texts: CacheEntry;
  readonly tokens: CacheEntry;
  readonly patterns: CacheEntry;
}

const planFinding = (work: Workplace, { slug, read, namesakes }: Extract<ServerJob, { kind: 'find' }>) => {
  const input = makeInput<never>(read);
  return {
    judging: planJudging(work, slug, input),
    reading: planTexts(work, slug, input),
    counting: planCounting(work, slug, input),
    linking: (judged: CacheEntry, texts: CacheEntry) =>
      planLinking(work, slug, { read: input, judged: makeInput(judged), texts: makeInput(texts), namesakes }),
  };
};

const recall = ({ file, key }: Step): CacheEntry | null => readEntry(file, key);
const take = ({ file, key, compute, isStill }: Step): Promise<CacheEntry> => readCached(file, key, compute, isStill);

/** What is kept of a server; null where a part of it has to be made. */
export const recallRead = (work: Workplace, slug: string): CacheEntry | null => recall(planReading(work, slug));

/** What is kept of what is found of a server; null where a part of it has to be made. */
export function recallFound(work: Workplace, job: Extract<ServerJob, { kind: 'find' }>): FoundEntries | null {
  const { judging, reading, counting, linking } = planFinding(work, job);
  const judged = recall(judging);
  const texts = recall(reading);
  const tokens = recall(counting);
  if (judged === null || texts === null || tokens === null) return null;
  const patterns = recall(linking(judged, texts));
  return patterns && { judged, texts, tokens, patterns };
}

/** Does a job, and keeps what it made. */
export async function doServerJob(work: Workplace, job: ServerJob): Promise<CacheEntry | FoundEntries> {
  if (job.kind === 'read') return take(planReading(work, job.slug));
  const { judging, reading, counting, linking } = planFinding(work, job);
  const judged = await take(judging);
  const texts = await take(reading);
  const tokens = await take(counting);
  return { judged, texts, tokens, patterns: await take(linking(judged, texts)) };
}
