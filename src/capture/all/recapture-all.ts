import { join } from 'node:path';
import type { Problem } from '../../catalog/schema/problem.ts';
import { CaptureError, captureError } from '../capture-error.ts';
import { readServer } from '../server-folder.ts';
import { NO_DIFFERENCES } from './compare-capture.ts';
import { listSlugs } from './list-slugs.ts';
import type { RecaptureRequest } from './parse-recapture-arguments.ts';
import type { Recapture, RecaptureReport } from './recapture-report.ts';
import { recaptureServer } from './recapture-server.ts';

/** Who is told how a run goes. */
export interface RunListener {
  /** Called once, with how many servers there are. */
  readonly begin: (servers: number) => void;
  /** Called with what a server is at, in a few words. */
  readonly step: (slug: string, line: string) => void;
  readonly finish: (recapture: Recapture) => void;
}

const failed = (server: string, problems: readonly Problem[]): Recapture => ({
  server,
  status: 'failed',
  source: null,
  version: null,
  against: null,
  isNewVersion: false,
  ...NO_DIFFERENCES,
  configurations: [],
  written: null,
  problems: [...problems],
});

/** What one server came to, whatever goes wrong with it: a run goes on with the others. */
async function recaptureSlug(
  slug: string,
  request: RecaptureRequest,
  today: string,
  signal: AbortSignal,
  { step }: RunListener,
): Promise<Recapture> {
  const file = join(request.out, slug, 'server.json');
  const refuse = (code: string, message: string, hint: string) => captureError({ file }, code, message, hint);
  try {
    if (signal.aborted) throw refuse('interrupted', 'The run was interrupted before this server.', 'Run it again.');
    const server = await readServer(request.out, slug);
    if (server === null)
      throw refuse('no-server-file', 'There is no server.json.', 'Remove the folder, or put it back.');
    return await recaptureServer(server, request, today, { signal, report: (line) => step(slug, line) });
  } catch (error) {
    const { problems } =
      error instanceof CaptureError
        ? error
        : refuse(
            'unexpected',
            `It went wrong in a way unforeseen: ${(error as Error).message}`,
            'Report it, with the message.',
          );
    return failed(slug, problems);
  }
}

/**
 * Captures servers again, some at a time, and says what became of each. `today` is the day in UTC.
 * Throws a CaptureError only where it can't begin.
 */
export async function recaptureAll(
  request: RecaptureRequest,
  today: string,
  signal: AbortSignal,
  listener: RunListener,
): Promise<RecaptureReport> {
  const slugs = await listSlugs(request);
  listener.begin(slugs.length);
  const outcomes = new Map<string, Recapture>();
  // Workers share one iterator, so that each takes the next server that none has taken.
  const queue = slugs.values();
  const work = async (): Promise<void> => {
    for (const slug of queue) {
      const outcome = await recaptureSlug(slug, request, today, signal, listener);
      outcomes.set(slug, outcome);
      listener.finish(outcome);
    }
  };
  await Promise.all(Array.from({ length: request.jobs }, work));
  return { date: today, servers: slugs.flatMap((slug) => outcomes.get(slug) ?? []) };
}
