import { z } from 'zod';
import { axisIds, categoryIds, severityIds, traitIds } from '../vocabulary-ids.ts';

export * from '../vocabulary-ids.ts';

export const categoryIdSchema = z.enum(categoryIds);
export const severityIdSchema = z.enum(severityIds);
export const axisIdSchema = z.enum(axisIds);
export const traitIdSchema = z.enum(traitIds);

const termShape = {
  /** What a person reads on a badge, a filter or a heading. */
  label: z.string().min(1),
  /** One or two plain sentences that say what belongs here. */
  description: z.string().min(1),
  /** Position in lists, from 0; a higher rank is the riskier one. */
  rank: z.int().nonnegative(),
};

export const categorySchema = z.strictObject({ id: categoryIdSchema, ...termShape });
export const severitySchema = z.strictObject({ id: severityIdSchema, ...termShape });
export const traitSchema = z.strictObject({ id: traitIdSchema, ...termShape });

export const axisSchema = z.strictObject({
  id: axisIdSchema,
  ...termShape,
  /** The steps a tool can stand on, mildest first, with what each adds to the severity sum. */
  levels: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      label: z.string().min(1),
      description: z.string().min(1),
      /** Points added to the severity sum; negative where the step makes harm smaller. */
      points: z.int(),
    }),
  ),
});

export type Category = z.infer<typeof categorySchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Trait = z.infer<typeof traitSchema>;
export type Axis = z.infer<typeof axisSchema>;
