import { z } from 'zod';
import { axisIds, categoryIdSchema, severityIdSchema, traitIdSchema } from './vocabulary.ts';

/** An exact span of a tool's definition that a rule rests on. */
export const evidenceSchema = z.strictObject({
  /** Id of the rule that found it. */
  rule: z.string(),
  /** JSON Pointer into the tool definition, e.g. `/description` or `/inputSchema/properties/sql`. */
  field: z.string(),
  /** `key`: the span lies in the last key of the pointer (a parameter's name); `value`: in the string it points to. */
  part: z.enum(['value', 'key']),
  /** The span itself, verbatim. */
  quote: z.string().min(1),
  /** Where it starts, in UTF-16 units. */
  start: z.int().nonnegative(),
  /** Where it ends, in UTF-16 units, exclusive. */
  end: z.int().positive(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** One term of the severity sum. */
export const axisTermSchema = z.strictObject({
  /** Id of a level of that axis in `data/vocabulary/axes.json`. */
  level: z.string(),
  /** What it adds to the sum. */
  points: z.int(),
  /** Positions in `evidence` that it rests on; empty where it follows from nothing being said, or from a review. */
  evidence: z.array(z.int().nonnegative()),
  /** There where a review set the level over the rules. */
  source: z.literal('review').optional(),
});

/** A way of calling a tool that changes its risk: one value of an action parameter, or a free-form argument. */
export const modeSchema = z.strictObject({
  /** JSON Pointer of the parameter that chooses the mode. */
  parameter: z.string(),
  /** The value that chooses it; null where the argument is free-form (SQL, a command). */
  value: z.string().nullable(),
  /** Null, with the severity, where nothing tells what this value does; never to be shown as safe. */
  category: categoryIdSchema.nullable(),
  severity: severityIdSchema.nullable(),
  /** Our words. */
  rationale: z.string(),
});
export type Mode = z.infer<typeof modeSchema>;

const axesSchema = z.strictObject(
  Object.fromEntries(axisIds.map((id) => [id, axisTermSchema])) as Record<
    (typeof axisIds)[number],
    typeof axisTermSchema
  >,
);

/** The verdict on one tool definition. Fields are null, or empty lists, where `status` is `not-assessed`. */
export const assessmentSchema = z.strictObject({
  /** `not-assessed` is never to be shown as safe. */
  status: z.enum(['assessed', 'not-assessed']),
  /** Why no verdict was given; empty when assessed. */
  reasons: z.array(z.string()),
  category: categoryIdSchema.nullable(),
  severity: severityIdSchema.nullable(),
  /** 0 to 1: the share of verdicts given with this figure that are expected to be right; null where a review gave it. */
  confidence: z.number().min(0).max(1).nullable(),
  axes: axesSchema.nullable(),
  traits: z.array(traitIdSchema),
  evidence: z.array(evidenceSchema),
  /** Why, in our words, built from the findings; never a quote. Empty when not assessed. */
  rationale: z.string(),
  modes: z.array(modeSchema),
  /** `review`: the definition was read and the rules were overruled, with a reason. */
  source: z.enum(['rules', 'review']),
});
export type Assessment = z.infer<typeof assessmentSchema>;
