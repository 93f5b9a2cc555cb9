import { z } from 'zod';

/** Something wrong with an input. Errors stop the command that met them; warnings still get their page. */
export const problemSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Stable kebab-case name of the kind of problem, e.g. `tool-without-name`.'),
  level: z.enum(['error', 'warning']).describe('`error` stops, `warning` does not.'),
  file: z.string().describe('The file it was found in, relative to where the command runs; `-` for standard input.'),
  path: z.string().describe('JSON Pointer into that file; empty for the file as a whole.'),
  message: z.string().describe('What is wrong, in one sentence.'),
  hint: z.string().describe('What to do about it, in one sentence.'),
});

export type Problem = z.infer<typeof problemSchema>;
