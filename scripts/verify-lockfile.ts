import './tell-errors.ts';
import { readJsonFile } from '../src/catalog/check-json.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import type { Manifest } from '../src/catalog/schema/manifest.ts';
import { buildManifest } from '../src/capture/build-manifest.ts';
import { CaptureError, captureError } from '../src/capture/capture-error.ts';
import { captureSource } from '../src/capture/capture-source.ts';
import { INGEST_USAGE, parseArguments, type IngestRequest } from '../src/capture/parse-arguments.ts';
import { readRecipe } from '../src/capture/read-recipe.ts';
import { reportProgress } from '../src/capture/report-progress.ts';
import { stopWithReader } from '../src/capture/stop-with-reader.ts';
import { describeJudgement } from '../src/history/lock/describe-judgement.ts';
import { findPinned } from '../src/history/lock/find-pinned.ts';
import { judgeCapture, type VerdictId } from '../src/history/lock/judge-capture.ts';
import { anyLockfileSchema, type AnyLockfile } from '../src/history/lock/lockfile.ts';

const USAGE = `npm run verify -- LOCKFILE SOURCE [OPTIONS OF INGEST]

Captures SOURCE as npm run ingest does, keeps nothing, and holds what it serves against a lockfile from a server's page.
SOURCE is npm:NAME@VERSION, pypi:NAME==VERSION, an https:// or loopback MCP URL, a captured JSON file, or
-- COMMAND ARGS… at the end. A package is started with the arguments and made-up variables of the lockfile, unless you
give others. --version VERSION says which version was captured, where SOURCE does not; --out DIR names the folder that
holds the pinned definitions (data/servers), from which the changes are told in words.

Exit codes: 0 the pinned definitions are served, 1 an update (another version), 2 a rug pull (the same version serves
other definitions), 3 it could not be told, or the capture failed. A server behind a URL, and a command, are taken at
their word for the version.`;

const EXIT_CODES: Readonly<Record<VerdictId, number>> = { same: 0, update: 1, 'rug-pull': 2, unknown: 3 };

async function readLockfile(file: string | undefined): Promise<AnyLockfile> {
  if (file === undefined || file.startsWith('-'))
    throw captureError({ file: '-' }, 'bad-arguments', 'The first argument is not a lockfile.', USAGE);
  const { value, problems } = await readJsonFile(file, anyLockfileSchema);
  if (value === null) throw new CaptureError(problems);
  return value;
}

/** Reads the arguments after the lockfile; what is wrong with them is told with the usage of this command. */
function readRequest(args: readonly string[]): IngestRequest {
  try {
    return parseArguments(args);
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    throw new CaptureError(
      error.problems.map((problem) => (problem.hint === INGEST_USAGE ? { ...problem, hint: USAGE } : problem)),
    );
  }
}

/** A package that is asked for without a word on how, is started as when it was pinned; install scripts apart. */
function followLockfile(request: IngestRequest, { capture }: AnyLockfile, file: string): IngestRequest {
  const { source, launch, labels } = request;
  const isPackage = 'version' in source;
  const asked = [...launch.arguments, ...launch.requirements, ...labels.variables.keys(), ...labels.secrets.keys()];
  if (!isPackage || capture.source === null || asked.length > 0 || launch.program !== null || launch.standIn !== null)
    return request;
  const recipe = readRecipe(capture, file);
  const { installScripts, sandbox } = launch;
  return {
    ...request,
    launch: { ...recipe.launch, installScripts, sandbox },
    labels: { ...labels, variables: recipe.labels.variables },
  };
}

function demandSamePackage({ source }: IngestRequest, lock: AnyLockfile): void {
  const isPackage = 'version' in source;
  if (
    isPackage &&
    lock.package !== null &&
    (source.kind !== lock.package.registry || source.name !== lock.package.name)
  )
    throw captureError(
      { file: '-' },
      'other-package',
      `The lockfile pins the package ${lock.package.name} of ${lock.package.registry}, not ${source.name}.`,
      'Name that package, or the lockfile of the other.',
    );
}

async function capture(request: IngestRequest, lock: AnyLockfile): Promise<Manifest> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());
  stopWithReader(interruption);
  const today = new Date().toISOString().slice(0, 10);
  const { report, stop } = reportProgress(process.stderr);
  try {
    const { capture: captured, problems } = await captureSource(request, today, {
      signal: interruption.signal,
      report,
    });
    printProblems(problems);
    const labels = {
      ...request.labels,
      version: request.labels.version ?? captured.version ?? 'unstated',
      coverage: request.labels.coverage ?? captured.provenance.coverage ?? 'full',
    };
    return buildManifest(captured, labels, lock.server, []).manifest;
  } finally {
    stop();
  }
}

const [file, ...rest] = process.argv.slice(2);
try {
  const lock = await readLockfile(file);
  const request = followLockfile(readRequest(rest), lock, file ?? '');
  demandSamePackage(request, lock);
  const served = await capture(request, lock);
  const pinned = await findPinned(request.out, lock);
  const judgement = judgeCapture(lock, pinned, served, request.labels.version);
  for (const line of describeJudgement(lock, served.version, judgement)) console.log(line);
  process.exitCode = EXIT_CODES[judgement.verdict];
} catch (error) {
  // Whatever goes wrong must not pass for an update, which is what an uncaught error's exit code would say.
  process.exitCode = EXIT_CODES.unknown;
  if (!(error instanceof CaptureError)) throw error;
  printProblems(error.problems);
}
