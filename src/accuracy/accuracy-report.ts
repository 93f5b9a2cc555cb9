import { z } from 'zod';
import { labelledSets } from './read-labels.ts';
import { digestSchema } from '../catalog/schema/manifest.ts';
import { categoryIdSchema, severityIdSchema } from '../catalog/schema/vocabulary.ts';

const shareSchema = z.number().min(0).max(1);

/** How often verdicts are right, and in what way they are wrong. */
const scoreSchema = z.strictObject({
  /** Definitions that were judged. */
  tools: z.int(),
  category: shareSchema,
  severity: shareSchema,
  /** Labelled Execute, Destructive or Financial, and how many of those were called Read. */
  dangerous: z.int(),
  missed: z.int(),
  /** Labelled Read, and how many of those were called Destructive or Financial. */
  harmless: z.int(),
  alarmed: z.int(),
  /** Definitions that got no verdict; they count as wrong. */
  notAssessed: z.int(),
});

/** The parts smaller than this say nothing on their own and are put together as `others`, the last of their list. */
export const SMALLEST_PART = 5;

/** The same measures for one part of a set, such as a language or a server. */
const partSchema = z.strictObject({ name: z.string(), ...scoreSchema.shape });

/** A verdict that differs from its label. */
export const errorSchema = z.strictObject({
  id: z.string(),
  server: z.string(),
  tool: z.string(),
  label: z.strictObject({ category: categoryIdSchema, severity: severityIdSchema }),
  /** Null where the tool was not assessed. */
  verdict: z.strictObject({ category: categoryIdSchema.nullable(), severity: severityIdSchema.nullable() }),
  confidence: z.number().nullable(),
  /** Whether the labelling passes differed on it. */
  contested: z.boolean(),
  evidence: z.array(z.strictObject({ rule: z.string(), quote: z.string() })),
});

/** Verdicts of one band of confidence; the band ends where the next one begins. */
export const bandSchema = z.strictObject({
  from: shareSchema,
  tools: z.int(),
  right: z.int(),
  /** Mean confidence of its verdicts; null where it has none. */
  mean: shareSchema.nullable(),
});

/** Another way of judging, which may have nothing to say on a definition: the declared annotations, the first verb. */
const comparisonSchema = z.strictObject({
  id: z.enum(['declared', 'first-verb']),
  /** Over all definitions of the set. */
  all: scoreSchema,
  /** Over those that it gives a verdict on. */
  answered: scoreSchema,
  /** Our verdicts over those that it gives one on. */
  ours: scoreSchema,
});

/** Verdicts measured against one set of labels. */
const setSchema = z.strictObject({
  id: z.enum(labelledSets),
  servers: z.int(),
  ...scoreSchema.shape,
  /** Rows are labels, columns verdicts, in the order of the categories; the last column counts those not assessed. */
  confusion: z.array(z.array(z.int())),
  calibration: z.array(bandSchema),
  languages: z.array(partSchema),
  sources: z.array(partSchema),
  comparisons: z.array(comparisonSchema),
  /** Shares of definitions on which the two labelling passes agreed; null where they were not kept. */
  agreement: z.strictObject({ category: shareSchema, severity: shareSchema }).nullable(),
  errors: z.array(errorSchema),
});

/** All sets put together. */
const poolSchema = z.strictObject({
  servers: z.int(),
  ...scoreSchema.shape,
  languages: z.array(partSchema),
});

/** `data/benchmark/accuracy.json`: measured, since a build can't afford to measure it. */
export const accuracyReportSchema = z.strictObject({
  /** What writes this file. */
  generator: z.literal('scripts/bench-accuracy.ts'),
  /** Digest over the labels, vocabularies and code that it was measured with. */
  inputs: digestSchema,
  /** Parts that the servers are dealt into; each part is judged by words learnt from the others. */
  folds: z.int(),
  sets: z.array(setSchema),
  pool: poolSchema,
});

/** `data/benchmark/disputes.json`: labels that are wrong by the guideline, as we read it. They count as they stand. */
export const disputesSchema = z.array(
  z.strictObject({
    id: z.string(),
    label: z.strictObject({ category: categoryIdSchema, severity: severityIdSchema }),
    ours: z.strictObject({ category: categoryIdSchema, severity: severityIdSchema }),
    why: z.string().min(20),
  }),
);

export type AccuracyReport = z.infer<typeof accuracyReportSchema>;
export type AccuracySet = AccuracyReport['sets'][number];
