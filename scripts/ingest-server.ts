import { CaptureError } from '../src/capture/capture-error.ts';
import { captureSource } from '../src/capture/capture-source.ts';
import { describeCapture, describeProblem, showText } from '../src/capture/describe-capture.ts';
import { keepCapture } from '../src/capture/keep-capture.ts';
import { parseArguments } from '../src/capture/parse-arguments.ts';

const today = new Date().toISOString().slice(0, 10);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());

try {
  const request = parseArguments(process.argv.slice(2));
  const report = (line: string): void => console.error(showText(line));
  const { capture, problems } = await captureSource(request, today, { signal: interruption.signal, report });
  const kept = await keepCapture(capture, request.labels, request.server, request.out);
  for (const problem of [...problems, ...kept.problems]) console.error(describeProblem(problem));
  for (const line of describeCapture(kept)) console.log(line);
} catch (error) {
  if (!(error instanceof CaptureError)) throw error;
  for (const problem of error.problems) console.error(describeProblem(problem));
  process.exitCode = 1;
}
