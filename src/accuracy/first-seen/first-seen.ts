import { z } from 'zod';
import { bandSchema, errorSchema } from '../accuracy-report.ts';
import { estimateInterval, roundShare } from '../estimate-interval.ts';

const shareSchema = z.number().min(0).max(1);

/** How many verdicts were right, as a share of all, with its 95 % interval. */
const rightSchema = z.strictObject({
  right: z.int().min(0),
  share: shareSchema,
  interval: z.tuple([shareSchema, shareSchema]),
});

/** How many of those that a mistake is possible on were got wrong so. */
const partSchema = z.strictObject({ wrong: z.int().min(0), of: z.int().min(0) });

/** One set of labels, measured before anything had been written or learnt with it in view. */
const rowSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(5),
  /** What the definitions are and how they were chosen. */
  what: z.string().min(20),
  /** When it was measured: a day, or a month where only that is known. */
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  /** The commit whose classifier was measured; null where nobody noted it. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/)
    .nullable(),
  /** Whether the project has the definitions, or was told the figures by somebody who keeps them. */
  measured: z.enum(['here', 'outside']),
  servers: z.int().min(1),
  tools: z.int().min(1),
  category: rightSchema,
  severity: rightSchema,
  /** Labelled Execute, Destructive or Financial, but called Read; null where it was not told. */
  missed: partSchema.nullable(),
  /** Labelled Read, but called Destructive or Financial; null where it was not told. */
  alarmed: partSchema.nullable(),
  notAssessed: z.int().min(0).nullable(),
  /** Verdicts by the confidence they were given with; null where it was not told. */
  bands: z.array(bandSchema).nullable(),
  /** What else has to be known to take the figures rightly; empty where nothing. */
  note: z.string(),
  /** Every verdict that differs from its label; null where the definitions are not ours. */
  errors: z.array(errorSchema).nullable(),
});

/** A share and its interval follow from the counts, and have to. */
const followsFrom = ({ right, share, interval }: z.infer<typeof rightSchema>, tools: number): boolean => {
  const [low, high] = estimateInterval(right / tools, tools);
  return right <= tools && share === roundShare(right / tools) && interval[0] === low && interval[1] === high;
};

/** `data/benchmark/first-seen.json`: first-seen scores, the newest first. A row is written once and stays as it is. */
export const firstSeenSchema = z
  .array(
    rowSchema
      .refine(
        ({ category, severity, tools }) => followsFrom(category, tools) && followsFrom(severity, tools),
        'A share or an interval is not what its count comes to.',
      )
      .refine(
        ({ measured, errors, commit }) => measured === 'outside' || (errors !== null && commit !== null),
        'What was measured here names its commit and its errors.',
      ),
  )
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'Two rows have one id.')
  .refine(
    (rows) => rows.every(({ date }, i) => i === 0 || date <= (rows[i - 1]?.date ?? '')),
    'The newest come first.',
  );

export type FirstSeenRow = z.infer<typeof rowSchema>;

/** A count of verdicts that were right, with what follows from it. */
export const countRight = (right: number, tools: number): FirstSeenRow['category'] => {
  const [low, high] = estimateInterval(right / tools, tools);
  return { right, share: roundShare(right / tools), interval: [low, high] };
};
