import './tell-errors.ts';
import { printProblems } from '../src/catalog/print-problems.ts';
import { describeReport } from '../src/capture/all/describe-report.ts';
import { asksForAll, parseRecaptureArguments } from '../src/capture/all/parse-recapture-arguments.ts';
import { recaptureAll } from '../src/capture/all/recapture-all.ts';
import { showRun } from '../src/capture/all/show-run.ts';
import { writeReport } from '../src/capture/all/write-report.ts';
import { CaptureError } from '../src/capture/capture-error.ts';
import { captureSource } from '../src/capture/capture-source.ts';
import { describeCapture } from '../src/capture/describe-capture.ts';
import { keepCapture } from '../src/capture/keep-capture.ts';
import { parseArguments } from '../src/capture/parse-arguments.ts';
import { tryRegistry } from '../src/capture/registry/try-registry.ts';
import { reportProgress } from '../src/capture/report-progress.ts';
import { stopWithReader } from '../src/capture/stop-with-reader.ts';
import { findToolList } from '../src/catalog/read-tools.ts';
import { warnOfServerTexts } from '../src/hygiene/check-server-texts.ts';
import { warnOfTools } from '../src/hygiene/warn-of-tools.ts';

const args = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());
stopWithReader(interruption);

async function ingestOne(): Promise<void> {
  const request = parseArguments(args);
  const { report, stop } = reportProgress(process.stderr);
  try {
    const { capture, problems } = await captureSource(request, today, { signal: interruption.signal, report });
    const asked = await tryRegistry(request.source, today, { signal: interruption.signal, report });
    const kept = await keepCapture(capture, request.labels, request.server, request.out, {
      ...request,
      registry: asked.record,
    });
    const { results } = kept.manifest;
    printProblems([
      ...problems,
      ...asked.problems,
      ...kept.problems,
      ...warnOfTools(findToolList({ results }) ?? { elements: [] }, kept.file),
      ...warnOfServerTexts(results, kept.file),
    ]);
    for (const line of describeCapture(kept)) console.log(line);
  } finally {
    stop();
  }
}

async function ingestAll(): Promise<void> {
  const request = parseRecaptureArguments(args);
  const view = showRun(process.stderr);
  try {
    const report = await recaptureAll(request, today, interruption.signal, view);
    for (const line of describeReport(report)) console.log(line);
    if (report.servers.some(({ status }) => status === 'failed')) process.exitCode = 1;
    if (request.report !== null) await writeReport(request.report, report);
  } finally {
    view.stop();
  }
}

try {
  await (asksForAll(args) ? ingestAll() : ingestOne());
} catch (error) {
  if (!(error instanceof CaptureError)) throw error;
  printProblems(error.problems);
  process.exitCode = 1;
}
