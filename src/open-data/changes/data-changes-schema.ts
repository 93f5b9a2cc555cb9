import { z } from 'zod';
import { formatSchema, licenseSchema } from '../schema/format-schema.ts';

/** One change of what the data holds or how it is written. */
export const dataChangeSchema = z.strictObject({
  date: z.iso.date().describe('The day from which on it is so, UTC.'),
  format: z.int().positive().describe('Number of the data format from then on.'),
  kind: z
    .enum(['added', 'changed', 'removed'])
    .describe('`added` breaks no reader; the other two come with another number of the format.'),
  files: z
    .array(z.string().min(1))
    .min(1)
    .describe('The files that it is about, by their names below `/data/` or `/`.'),
  text: z.string().min(1).describe('What is so from then on, in a sentence or two.'),
});

/** `/data/changelog.json`, and without its frame `data/data-format-changes.json`. */
export const dataChangesSchema = z.strictObject({
  format: formatSchema,
  license: licenseSchema,
  changes: z.array(dataChangeSchema).min(1).describe('The latest first.'),
});

export type DataChange = z.infer<typeof dataChangeSchema>;
export type DataChanges = z.infer<typeof dataChangesSchema>;
