import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { categoryIdSchema, type CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { OpinionModel } from '../../classifier/words-model/opinion-model.ts';
import type { LabelledTool } from '../measure-accuracy.ts';
import { signVerdict } from './sign-verdict.ts';

/** Where the first verdicts are kept. */
export const UNSEEN_VERDICTS = 'data/benchmark/unseen-verdicts.json';

/**
 * First verdicts by labelled set and by definition: the category, and by how many points it led. They were given before
 * anything had been written or learnt with the set in view, and stay as they are.
 */
const unseenSchema = z.record(
  z.string(),
  z.strictObject({
    /** The commit whose classifier gave them. */
    commit: z.string().regex(/^[0-9a-f]{7,40}$/),
    verdicts: z.record(z.string(), z.string().regex(/^[A-Z][a-z]+ -?\d+(?:\.\d+)?$/)),
  }),
);
export type UnseenVerdicts = z.infer<typeof unseenSchema>;

export const readUnseen = (): UnseenVerdicts => unseenSchema.parse(JSON.parse(readFileSync(UNSEEN_VERDICTS, 'utf8')));

/** The first verdicts on a set, by the classifier as it is; those that get none are left out. */
export const noteVerdicts = (
  labels: readonly LabelledTool[],
  model: OpinionModel,
): UnseenVerdicts[string]['verdicts'] =>
  Object.fromEntries(
    labels.flatMap(({ id, tool }) => {
      const signed = signVerdict(model, tool);
      return signed === null ? [] : [[id, `${signed.category} ${signed.signs.margin}`]];
    }),
  );

/** A first verdict as it was noted; null where there was none. */
export function parseVerdict(noted: string | undefined): { category: CategoryId; margin: number } | null {
  const [category, margin] = noted?.split(' ') ?? [];
  return category === undefined ? null : { category: categoryIdSchema.parse(category), margin: Number(margin) };
}
