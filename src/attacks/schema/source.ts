import { z } from 'zod';

/** The key of a source in `data/attacks/sources.json`. */
export const sourceKeySchema = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** Where a fact of the attack library comes from. */
export const sourceSchema = z.strictObject({
  key: sourceKeySchema,
  /** As the source names itself. */
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  /** How much of it was read: all of the text, its opening, or only what another source says of it. */
  access: z.enum(['text read', 'opening read', 'cited by another source']),
  /** How near it is to what happened; a repost is a copy of a primary text at another place. */
  grade: z.enum(['primary', 'primary-repost', 'secondary', 'tertiary']),
});

/** `data/attacks/sources.json` */
export const sourcesSchema = z.array(sourceSchema);

export type Source = z.infer<typeof sourceSchema>;
