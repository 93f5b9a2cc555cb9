import { z } from 'zod';
import type { PackedCompareFile } from '../../views/compare/pack-compare-file.ts';

const subjectSchema = z.strictObject({
  id: z.string().describe('Slug of a tool or name of a version; empty for the server as it is.'),
  name: z.string().describe('What its column is headed with; hidden characters are spelled out.'),
  of: z.string().describe('What it belongs to, or how many tools it has.'),
  href: z.string().describe('Path of its page, from the root of the host.'),
  mix: z
    .array(z.tuple([z.string(), z.number(), z.number()]).readonly())
    .readonly()
    .describe(
      'Its levels, the worst first: id, or `unknown`; where it begins and how much of the whole it is, in per cent.',
    ),
  cells: z
    .array(z.int().nonnegative())
    .readonly()
    .describe('For each row, in their order, the place in `texts` of what stands in it, from 0.'),
});

/** `/compare/<slug>.json`. */
export const compareFileSchema = z.strictObject({
  server: subjectSchema.describe('The server as it is.'),
  versions: z.array(subjectSchema).readonly().describe('Oldest first; empty where only one was captured.'),
  tools: z
    .array(
      subjectSchema.extend({
        served: z.string().describe('Its name as served: untrusted text.'),
        brief: z.string().describe('Severity, category and what is recommended, in words.'),
      }),
    )
    .readonly()
    .describe('What the model can call today, the riskiest first.'),
  texts: z
    .array(z.string())
    .readonly()
    .describe('What stands in rows, each text once; one is empty where a row says nothing of something.'),
}) satisfies z.ZodType<PackedCompareFile>;
