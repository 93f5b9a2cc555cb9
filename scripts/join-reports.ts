import './tell-errors.ts';
import { describeReport } from '../src/capture/all/describe-report.ts';
import { joinReports, parseJoinArguments } from '../src/capture/all/join-reports.ts';
import { CaptureError } from '../src/capture/capture-error.ts';
import { printProblems } from '../src/catalog/print-problems.ts';

try {
  const request = parseJoinArguments(process.argv.slice(2));
  const { report, missing } = await joinReports(request);
  for (const part of missing) console.log(`Part ${part} of ${request.parts} has no report: its servers are not in it.`);
  for (const line of describeReport(report)) console.log(line);
} catch (error) {
  if (!(error instanceof CaptureError)) throw error;
  printProblems(error.problems);
  process.exitCode = 1;
}
