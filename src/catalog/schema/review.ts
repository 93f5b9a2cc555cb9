import { z } from 'zod';
import { digestSchema } from './manifest.ts';
import { slugSchema } from './server.ts';
import { categoryIdSchema, severityIdSchema, traitIdSchema, type AxisId } from './vocabulary.ts';
import { axes } from '../vocabulary.ts';

type LevelSchema = z.ZodOptional<z.ZodEnum<Record<string, string>>>;

const levelsSchema = z.strictObject(
  Object.fromEntries(axes.map(({ id, levels }) => [id, z.enum(levels.map((level) => level.id)).optional()])) as Record<
    AxisId,
    LevelSchema
  >,
);

/** Words of a definition that a review rests on. */
const reviewQuoteSchema = z.strictObject({
  /** JSON Pointer into the definition, such as `/description`. */
  field: z.string().startsWith('/'),
  /** There where the words stand in the last key of the pointer, a parameter's name, and not in the string it points to. */
  part: z.literal('key').optional(),
  /** The words, verbatim; where they stand more than once, the first place is meant. */
  quote: z.string().min(1).max(160),
});
export type ReviewQuote = z.infer<typeof reviewQuoteSchema>;

/** A verdict on one tool that overrules the rules, for what a definition alone can't tell. */
export const reviewSchema = z.strictObject({
  /** Name of the tool, as served. */
  tool: z.string().min(1),
  /** The definition that was judged; where it is given, the review holds for no other. */
  definitionDigest: digestSchema.optional(),
  category: categoryIdSchema,
  severity: severityIdSchema,
  /** The level on each axis that the rules have wrong. With theirs on the other axes it adds up to `severity`. */
  axes: levelsSchema,
  /** Traits that the rules have wrong, beside those that the axes rule out. */
  withoutTraits: z.array(traitIdSchema).optional(),
  /** Why the rules' verdict doesn't hold, in words that a reader of the tool's page understands. */
  reason: z.string().min(20),
  /** The words that show it; without them, what rules found for the same category stands in their place. */
  evidence: z.array(reviewQuoteSchema).min(1).max(8).optional(),
  /** Day of the judgement, UTC. */
  date: z.iso.date(),
});
export type Review = z.infer<typeof reviewSchema>;

/** `data/reviews/<slug>.json`: the reviews of one server's tools. */
export const reviewFileSchema = z.strictObject({ server: slugSchema, reviews: z.array(reviewSchema) });
export type ReviewFile = z.infer<typeof reviewFileSchema>;
