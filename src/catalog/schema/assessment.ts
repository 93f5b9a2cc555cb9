import { z } from 'zod';
import { axisIds, categoryIdSchema, severityIdSchema, traitIdSchema } from './vocabulary.ts';

/** An exact span of a tool's definition that a rule rests on. */
export const evidenceSchema = z.strictObject({
  rule: z.string().describe('Id of the rule that found it; `review` where the reader who set the verdict quotes it.'),
  field: z
    .string()
    .describe('JSON Pointer into the tool definition, e.g. `/description` or `/inputSchema/properties/sql`.'),
  part: z
    .enum(['value', 'key'])
    .describe(
      "`key`: the span lies in the last key of the pointer (a parameter's name); `value`: in the string it points to.",
    ),
  quote: z.string().min(1).describe('The span itself, verbatim.'),
  start: z.int().nonnegative().describe('Where it starts, in UTF-16 units.'),
  end: z.int().positive().describe('Where it ends, in UTF-16 units, exclusive.'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** One term of the severity sum. */
export const axisTermSchema = z.strictObject({
  level: z.string().describe('Id of a level of that axis in `data/vocabulary/axes.json`.'),
  points: z.int().describe('What it adds to the sum.'),
  evidence: z
    .array(z.int().nonnegative())
    .describe(
      'Positions in `evidence` that it rests on; empty where it follows from nothing being said, or from a review.',
    ),
  source: z.literal('review').optional().describe('There where a review set the level over the rules.'),
});
export type AxisTerm = z.infer<typeof axisTermSchema>;

/** A way of calling a tool that changes its risk: one value of an action parameter, or a free-form argument. */
export const modeSchema = z.strictObject({
  parameter: z.string().describe('JSON Pointer of the parameter that chooses the mode.'),
  value: z
    .string()
    .nullable()
    .describe('The value that chooses it; null where the argument is free-form (SQL, a command).'),
  category: categoryIdSchema
    .nullable()
    .describe('Null, with the severity, where nothing tells what this value does; never to be shown as safe.'),
  severity: severityIdSchema.nullable().describe('How bad that gets; null with the category.'),
  rationale: z.string().describe('Why, in our words.'),
});
export type Mode = z.infer<typeof modeSchema>;

const axesSchema = z.strictObject(
  Object.fromEntries(
    axisIds.map((id) => [id, axisTermSchema.describe(`Where it stands on the axis ${id}.`)]),
  ) as Record<(typeof axisIds)[number], typeof axisTermSchema>,
);

/** The verdict on one tool definition. Fields are null, or empty lists, where `status` is `not-assessed`. */
export const assessmentSchema = z.strictObject({
  status: z.enum(['assessed', 'not-assessed']).describe('`not-assessed` is never to be shown as safe.'),
  reasons: z.array(z.string()).describe('Why no verdict was given; empty when assessed.'),
  category: categoryIdSchema.nullable().describe('What a call does at worst; null where it is not assessed.'),
  severity: severityIdSchema.nullable().describe('How bad that gets; null where it is not assessed.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(
      '0 to 1: the share of verdicts given with this figure that are expected to name the right category on servers that nobody has read; null where a review gave the verdict, and where there is none.',
    ),
  secondOpinion: z
    .strictObject({
      category: categoryIdSchema.describe('The category that it would give.'),
      severity: severityIdSchema.describe('The severity that it would give.'),
      agrees: z.boolean().describe('Whether it names the category that is shown.'),
    })
    .nullable()
    .describe(
      'What a model of words and letters makes of the definition, without knowing what the rules read: it decides nothing alone, though it tips what they leave open, and where it does not agree confidence is lower. Null where the rules gave no verdict.',
    ),
  axes: axesSchema.nullable().describe('The terms of the severity sum; null where it is not assessed.'),
  traits: z.array(traitIdSchema).describe('What else is true of a call, from a fixed vocabulary.'),
  evidence: z.array(evidenceSchema).describe('The words of the definition that the verdict rests on.'),
  rationale: z.string().describe('Why, in our words, built from the findings; never a quote. Empty when not assessed.'),
  modes: z.array(modeSchema).describe('The ways of calling it that differ in risk; empty where there is one way.'),
  source: z
    .enum(['rules', 'review'])
    .describe('`review`: the definition was read and the rules were overruled, with a reason.'),
});
export type Assessment = z.infer<typeof assessmentSchema>;
