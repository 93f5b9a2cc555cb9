import { join } from 'node:path';
import type { Problem } from '../../catalog/schema/problem.ts';
import { CaptureError, captureError } from '../capture-error.ts';
import type { Server } from '../../catalog/schema/server.ts';
import { readServer } from '../server-folder.ts';
import { listSlugs } from './list-slugs.ts';
import { makeQueue, type Queue } from './one-at-a-time.ts';
import type { RecaptureRequest } from './parse-recapture-arguments.ts';
import { countMinutes, type Recapture, type RecaptureReport } from './recapture-report.ts';
import { nothingOf, recaptureServer, type Outcome } from './recapture-server.ts';
import { RunState } from './run-state.ts';

/** Who is told how a run goes. */
export interface RunListener {
  /** Called once, with how many servers there are, and how many of them an interrupted run has done. */
  readonly begin: (servers: number, done: number) => void;
  /** Called with what a server is at, in a few words. */
  readonly step: (slug: string, line: string) => void;
  readonly finish: (recapture: Recapture) => void;
}

/** How long all starts of one server may take together, with its installation, in minutes. */
const MOST_MINUTES = 30;

/** Why capturing a server failed; `limit` has run out where it took too long. */
function explainFailure(
  error: unknown,
  file: string,
  { limit, signal }: Record<'limit' | 'signal', AbortSignal>,
): readonly Problem[] {
  if (limit.aborted && !signal.aborted)
    return captureError(
      { file },
      'too-long',
      `It was not done within ${MOST_MINUTES} minutes, and was ended.`,
      'Capture it by itself, with a shorter --timeout, and see what it waits for.',
    ).problems;
  if (error instanceof CaptureError) return error.problems;
  return captureError(
    { file },
    'unexpected',
    `It went wrong in a way unforeseen: ${(error as Error).message}`,
    'Report it, with the message.',
  ).problems;
}

/** What a run hands to each of its servers. */
interface Run {
  readonly request: RecaptureRequest;
  readonly today: string;
  readonly signal: AbortSignal;
  readonly listener: RunListener;
  /** Registries are asked one thing at a time. */
  readonly asking: Queue;
}

/** What one server came to, whatever goes wrong with it: a run goes on with the others. */
async function recaptureSlug(slug: string, { request, today, signal, listener, asking }: Run): Promise<Outcome> {
  const file = join(request.out, slug, 'server.json');
  const refuse = (code: string, message: string, hint: string) => captureError({ file }, code, message, hint);
  const limit = AbortSignal.timeout(MOST_MINUTES * 60_000);
  const supervision = {
    signal: AbortSignal.any([signal, limit]),
    report: (line: string) => listener.step(slug, line),
  };
  let server: Server | null = null;
  try {
    if (signal.aborted) throw refuse('interrupted', 'The run was interrupted before this server.', 'Run it again.');
    server = await readServer(request.out, slug);
    if (server === null)
      throw refuse('no-server-file', 'There is no server.json.', 'Remove the folder, or put it back.');
    return await recaptureServer(server, request, today, supervision, asking);
  } catch (error) {
    const problems = explainFailure(error, file, { limit, signal });
    return { ...nothingOf(slug, server?.capture.source ?? null), status: 'failed', problems: [...problems] };
  }
}

const isInterrupted = ({ problems }: Recapture): boolean => problems.some(({ code }) => code === 'interrupted');

/** The servers that are asked for, or the share of them: every N-th, so that those for one product are spread. */
async function listShare(request: RecaptureRequest): Promise<string[]> {
  const { part } = request;
  const slugs = await listSlugs(request);
  return part === null ? slugs : slugs.filter((_, i) => i % part.of === part.index - 1);
}

/**
 * Captures servers again, some at a time, and says what became of each. What is done is kept as it goes on, so that an
 * interrupted run can be gone on with. `today` is the day in UTC. Throws a CaptureError only where it can't begin.
 */
export async function recaptureAll(
  request: RecaptureRequest,
  today: string,
  signal: AbortSignal,
  listener: RunListener,
): Promise<RecaptureReport> {
  const slugs = await listShare(request);
  const state = await RunState.open(request, today);
  const outcomes = new Map(
    state.done.filter(({ server }) => slugs.includes(server)).map((outcome) => [outcome.server, outcome]),
  );
  listener.begin(slugs.length, outcomes.size);
  const run: Run = { request, today, signal, listener, asking: makeQueue() };
  // Workers share one iterator, so that each takes the next server that none has taken.
  const queue = slugs.filter((slug) => !outcomes.has(slug)).values();
  const work = async (): Promise<void> => {
    for (const slug of queue) {
      const begun = performance.now();
      const outcome = await recaptureSlug(slug, run);
      const recapture = { ...outcome, minutes: countMinutes(performance.now() - begun) };
      outcomes.set(slug, recapture);
      if (!isInterrupted(recapture)) await state.keep(recapture);
      listener.finish(recapture);
    }
  };
  await Promise.all(Array.from({ length: request.jobs }, work));
  const servers = slugs.flatMap((slug) => outcomes.get(slug) ?? []);
  if (!servers.some(isInterrupted)) await state.forget();
  return { date: state.date, part: request.part, minutes: state.minutes, servers };
}
