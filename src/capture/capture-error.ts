import type { Problem } from '../catalog/schema/problem.ts';

/** Stops a capture; carries everything that is wrong, each with what to do about it. */
export class CaptureError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'CaptureError';
    this.problems = problems;
  }
}

/** An error for one problem. `at` is the source or file it was met in, with an optional JSON Pointer. */
export const captureError = (
  at: { readonly file: string; readonly path?: string },
  code: string,
  message: string,
  hint: string,
): CaptureError => new CaptureError([{ code, level: 'error', file: at.file, path: at.path ?? '', message, hint }]);
