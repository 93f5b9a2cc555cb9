import { ProblemError } from '../catalog/problem-error.ts';
import type { Problem } from '../catalog/schema/problem.ts';

/** Stops a capture. */
export class CaptureError extends ProblemError {
  constructor(problems: readonly Problem[]) {
    super(problems);
    this.name = 'CaptureError';
  }
}

/** An error for one problem. `at` is the source or file it was met in, with an optional JSON Pointer. */
export const captureError = (
  at: { readonly file: string; readonly path?: string },
  code: string,
  message: string,
  hint: string,
): CaptureError => new CaptureError([{ code, level: 'error', file: at.file, path: at.path ?? '', message, hint }]);
