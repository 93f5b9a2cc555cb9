import { z } from 'zod';
import { slugSchema } from '../../catalog/schema/server.ts';
import { sourceKeySchema } from './source.ts';

/** `data/attacks/frameworks.json`: the lists of risks and techniques that patterns are mapped to. */
export const frameworkSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1),
  /** The edition or state that the mappings were made against; null where it isn't stated. */
  version: z.string().min(1).nullable(),
  /** Who keeps it and what to know about the text that was read. */
  notes: z.array(z.string().min(1)),
  /** What the list itself was read from; null where no source gives it. */
  source: sourceKeySchema.nullable(),
  /** The whole list where the framework is short and was read whole, else null: then only mapped entries are shown. */
  entries: z.array(z.strictObject({ id: z.string().min(1), title: z.string().min(1) })).nullable(),
});

export const frameworksSchema = z.array(frameworkSchema);

export type Framework = z.infer<typeof frameworkSchema>;
