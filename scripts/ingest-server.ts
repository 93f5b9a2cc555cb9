import { CaptureError } from '../src/capture/capture-error.ts';
import { describeCapture, describeProblem } from '../src/capture/describe-capture.ts';
import { keepCapture } from '../src/capture/keep-capture.ts';
import { parseArguments } from '../src/capture/parse-arguments.ts';
import { readCaptureFile } from '../src/capture/read-capture-file.ts';

const today = new Date().toISOString().slice(0, 10);

try {
  const { source, server, labels, out } = parseArguments(process.argv.slice(2));
  const capture = await readCaptureFile(source.kind === 'file' ? source.file : '', today);
  const kept = await keepCapture(capture, labels, server, out);
  for (const problem of kept.problems) console.error(describeProblem(problem));
  for (const line of describeCapture(kept)) console.log(line);
} catch (error) {
  if (!(error instanceof CaptureError)) throw error;
  for (const problem of error.problems) console.error(describeProblem(problem));
  process.exitCode = 1;
}
