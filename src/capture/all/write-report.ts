import { writeFile } from 'node:fs/promises';
import { captureError } from '../capture-error.ts';
import { recaptureReportSchema, type RecaptureReport } from './recapture-report.ts';

/** Writes a report as JSON, its fields in the order of the schema. Throws a CaptureError where that fails. */
export async function writeReport(file: string, report: RecaptureReport): Promise<void> {
  await writeFile(file, `${JSON.stringify(recaptureReportSchema.parse(report), null, 2)}\n`).catch((error: unknown) => {
    throw captureError(
      { file },
      'not-written',
      `The report can't be written: ${(error as Error).message}`,
      'Name a file in a folder that is there with --report FILE.',
    );
  });
}
