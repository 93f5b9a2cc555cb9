import { z } from 'zod';
import { slugSchema } from './server.ts';

/** `data/glosses/<slug>.json`: short English renderings of descriptions in other languages, made by us. */
export const glossesSchema = z.strictObject({
  server: slugSchema.describe('Slug of the server in the catalogue.'),
  glosses: z
    .array(
      z.strictObject({
        tool: z.string().min(1).describe('The name of the tool, as served.'),
        description: z
          .string()
          .min(1)
          .describe('The description that it renders, verbatim, so that a changed one is noticed.'),
        gloss: z.string().min(1).describe('In English.'),
      }),
    )
    .describe('One rendering a tool.'),
});

export type Glosses = z.infer<typeof glossesSchema>;
