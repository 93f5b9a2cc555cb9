import { printProblems } from '../src/catalog/print-problems.ts';
import { CaptureError } from '../src/capture/capture-error.ts';
import { captureSource } from '../src/capture/capture-source.ts';
import { describeCapture } from '../src/capture/describe-capture.ts';
import { keepCapture } from '../src/capture/keep-capture.ts';
import { parseArguments } from '../src/capture/parse-arguments.ts';
import { reportProgress } from '../src/capture/report-progress.ts';

const today = new Date().toISOString().slice(0, 10);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());
const { report, stop } = reportProgress(process.stderr);

try {
  const request = parseArguments(process.argv.slice(2));
  const { capture, problems } = await captureSource(request, today, { signal: interruption.signal, report });
  const kept = await keepCapture(capture, request.labels, request.server, request.out);
  printProblems([...problems, ...kept.problems]);
  for (const line of describeCapture(kept)) console.log(line);
} catch (error) {
  if (!(error instanceof CaptureError)) throw error;
  printProblems(error.problems);
  process.exitCode = 1;
} finally {
  stop();
}
