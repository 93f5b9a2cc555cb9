import { z } from 'zod';
import { slugSchema } from '../../catalog/schema/server.ts';
import { formatSchema, licenseSchema } from '../schema/format-schema.ts';

/** `/data/purl.json`: from package URLs to servers. */
export const purlIndexSchema = z.strictObject({
  format: formatSchema,
  license: licenseSchema,
  packages: z
    .array(
      z.strictObject({
        purl: z
          .string()
          .regex(/^pkg:/)
          .describe('Package URL: of a registry package, of one version of it, or of a commit on GitHub.'),
        server: slugSchema.describe('Slug of the server.'),
        snapshot: z
          .string()
          .nullable()
          .describe('The snapshot that was captured from it; null where the package URL names no version.'),
        url: z.string().describe("Path of the server's page, from the root of the host."),
        data: z.string().describe("Path of the server's own file of data."),
      }),
    )
    .describe('By package URL; one that holds several servers stands once for each.'),
});

export type PurlIndex = z.infer<typeof purlIndexSchema>;
