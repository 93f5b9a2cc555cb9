import { z } from 'zod';
import { digestSchema } from './manifest.ts';
import { slugSchema } from './server.ts';
import { categoryIdSchema, severityIdSchema } from './vocabulary.ts';

/** A verdict on one tool that overrules the rules, for what a definition alone can't tell. */
export const reviewSchema = z.strictObject({
  /** Name of the tool, as served. */
  tool: z.string().min(1),
  /** The definition that was judged; where it is given, the review holds for no other. */
  definitionDigest: digestSchema.optional(),
  category: categoryIdSchema,
  severity: severityIdSchema,
  /** Why the rules' verdict doesn't hold, in words that a reader of the tool's page understands. */
  reason: z.string().min(20),
  /** Day of the judgement, UTC. */
  date: z.iso.date(),
});
export type Review = z.infer<typeof reviewSchema>;

/** `data/reviews/<slug>.json`: the reviews of one server's tools. */
export const reviewFileSchema = z.strictObject({ server: slugSchema, reviews: z.array(reviewSchema) });
export type ReviewFile = z.infer<typeof reviewFileSchema>;
