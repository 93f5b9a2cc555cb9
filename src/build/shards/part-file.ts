import { z } from 'zod';
import { digestSchema } from '../../catalog/schema/manifest.ts';

/** Name of the file at the root of a part that says what it is a part of; the merged site has none. */
export const PART_FILE = 'part.json';

/** What a part says of itself. */
export const partSchema = z.strictObject({
  /** From 1. */
  part: z.int().positive(),
  of: z.int().positive(),
  /** Over the site's settings, the captured manifests and every path of the whole site: parts of one site have the same. */
  site: digestSchema,
  /** How many paths the whole site has: pages, feeds and files of data. */
  paths: z.int().nonnegative(),
  /** How many of them this part has. */
  ownPaths: z.int().nonnegative(),
});

export type Part = z.infer<typeof partSchema>;
