import { z } from 'zod';
import { digestSchema } from '../../catalog/schema/manifest.ts';
import { slugSchema } from '../../catalog/schema/server.ts';
import { categoryIdSchema, severityIdSchema } from '../../catalog/schema/vocabulary.ts';

const shareSchema = z.number().min(0).max(1);
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const commitSchema = z.string().regex(/^[0-9a-f]{7,40}$/);
const itemIdSchema = z.string().regex(/^[a-z]-\d{3,5}$/);

/** A tool that was drawn, by the definition that its page showed that day. */
const itemSchema = z.strictObject({
  id: itemIdSchema,
  server: slugSchema,
  tool: z.string(),
  /** Its place in URLs, which tells tools of one name apart. */
  slug: z.string(),
  version: z.string(),
  digest: digestSchema,
  stratum: z.string(),
  isLabelled: z.boolean(),
});

/** `draw.json`: which tools were drawn, from what, and how to draw them again. */
export const drawSchema = z.strictObject({
  generator: z.literal('scripts/draw-audit.ts'),
  kind: z.enum(['verdicts', 'rationales']),
  drawn: daySchema,
  /** The commit whose catalogue it was drawn from. */
  commit: commitSchema,
  seed: z.int(),
  frame: z.strictObject({
    /** Tools of the catalogue that a model can call today. */
    tools: z.int(),
    /** Those of them that are in a labelled set: for verdicts drawn only where a part has too few others. */
    labelled: z.int(),
  }),
  /** Parts of the frame that were drawn from apart; each drawn tool stands for `tools / drawn` of its part. */
  strata: z.array(z.strictObject({ id: z.string(), tools: z.int(), drawn: z.int() })).min(1),
  items: z.array(itemSchema).min(1),
});

const shownVerdictSchema = z.strictObject({
  id: itemIdSchema,
  category: categoryIdSchema.nullable(),
  severity: severityIdSchema.nullable(),
  confidence: shareSchema.nullable(),
  source: z.enum(['rules', 'review']),
});

const shownRationaleSchema = z.strictObject({
  id: itemIdSchema,
  category: categoryIdSchema.nullable(),
  rationale: z.string(),
  source: z.enum(['rules', 'review']),
});

const shownOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    generator: z.literal('scripts/draw-audit.ts'),
    recorded: daySchema,
    /** The commit whose pages show it. */
    commit: commitSchema,
    items: z.array(item),
  });

/** `shown.json` of an audit of verdicts: what the pages say, put down before anybody's reading was there. */
export const shownVerdictsSchema = shownOf(shownVerdictSchema);

/** `shown.json` of an audit of rationales. */
export const shownRationalesSchema = shownOf(shownRationaleSchema);

/** One line of `first.jsonl`, `second.jsonl` and `adjudicated.jsonl`. */
export const readingSchema = z.strictObject({
  id: itemIdSchema,
  category: categoryIdSchema,
  severity: severityIdSchema,
  /** Why; asked of the adjudicated one where the readers differ, or where it differs from what was shown. */
  why: z.string().default(''),
});

export const FAULTS = ['false', 'nonsense', 'broken', 'off-topic'] as const;

/** One line of `judged.jsonl`: what a reader who did not write the rules says of a rationale. */
export const judgementSchema = z
  .strictObject({
    id: itemIdSchema,
    /**
     * `false`: the definition says otherwise, or does not show it; `nonsense`: means nothing; `broken`: no English
     * sentence; `off-topic`: true, but not why the verdict is what it is.
     */
    judgement: z.enum(['fine', ...FAULTS]),
    why: z.string().default(''),
  })
  .refine(({ judgement, why }) => judgement === 'fine' || why.length >= 10, 'What is wrong with it has to be said.');

const statedSchema = z.strictObject({ share: shareSchema, interval: z.tuple([shareSchema, shareSchema]).nullable() });
const countedSchema = z.strictObject({ wrong: z.int(), of: z.int() });

/** `audits/earlier.json`: audits of which the figures were kept, and the single readings were not. */
export const earlierAuditsSchema = z.array(
  z.strictObject({
    date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
    what: z.string().min(20),
    tools: z.int(),
    frame: z.int(),
    /** Weighted to the whole frame. */
    first: z.strictObject({ category: statedSchema, severity: statedSchema }),
    adjudicated: z.strictObject({ category: statedSchema, severity: statedSchema }),
    /** Dangerous tools shown as Read. */
    missed: countedSchema,
    /** Rationales that were false, nonsense, off the topic or broken. */
    rationales: countedSchema,
  }),
);

export type AuditDraw = z.infer<typeof drawSchema>;
export type AuditItem = AuditDraw['items'][number];
export type ShownVerdict = z.infer<typeof shownVerdictSchema>;
export type ShownRationale = z.infer<typeof shownRationaleSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type EarlierAudit = z.infer<typeof earlierAuditsSchema>[number];
