import { z } from 'zod';

/** Something wrong with an input. Errors stop the command that met them; warnings still get their page. */
export const problemSchema = z.strictObject({
  /** Stable kebab-case name of the kind of problem, e.g. `tool-without-name`. */
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** `error` stops, `warning` does not. */
  level: z.enum(['error', 'warning']),
  /** The file it was found in, relative to where the command runs; `-` for standard input. */
  file: z.string(),
  /** JSON Pointer into that file; empty for the file as a whole. */
  path: z.string(),
  /** What is wrong, in one sentence. */
  message: z.string(),
  /** What to do about it, in one sentence. */
  hint: z.string(),
});

export type Problem = z.infer<typeof problemSchema>;
