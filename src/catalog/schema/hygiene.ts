import { z } from 'zod';
import { evidenceSchema } from './assessment.ts';

/** What a hygiene rule found in one definition. It says nothing about what the tool does, and counts for no verdict. */
export const hygieneFindingSchema = z.strictObject({
  /** Id of the hygiene rule. */
  rule: z.string(),
  /** Its title, as a heading. */
  title: z.string(),
  /** The finding in a sentence of ours, without quoting. */
  says: z.string(),
  /** Where, at most three places. */
  evidence: z.array(evidenceSchema).min(1),
});
export type HygieneFinding = z.infer<typeof hygieneFindingSchema>;

/** One flag on a labelled definition, read and judged. */
export const hygieneJudgementSchema = z.strictObject({
  /** Id of the definition in `data/benchmark/*.jsonl`, or `<server>/<tool>` in the catalogue. */
  id: z.string(),
  /** Id of the hygiene rule. */
  rule: z.string(),
  verdict: z.enum(['right', 'wrong']),
  /** Why, in our words. */
  reason: z.string().min(1),
});
export type HygieneJudgement = z.infer<typeof hygieneJudgementSchema>;
