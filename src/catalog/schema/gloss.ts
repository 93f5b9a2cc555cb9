import { z } from 'zod';
import { slugSchema } from './server.ts';

/** `data/glosses/<slug>.json`: short English renderings of descriptions in other languages, made by us. */
export const glossesSchema = z.strictObject({
  server: slugSchema,
  glosses: z.array(
    z.strictObject({
      tool: z.string().min(1),
      /** The description that it renders, verbatim, so that a changed one is noticed. */
      description: z.string().min(1),
      /** In English. */
      gloss: z.string().min(1),
    }),
  ),
});

export type Glosses = z.infer<typeof glossesSchema>;
