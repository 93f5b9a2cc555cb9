import { z } from 'zod';
import { assessmentSchema } from '../catalog/schema/assessment.ts';
import { digestSchema, provenanceSchema } from '../catalog/schema/manifest.ts';
import { serverSchema } from '../catalog/schema/server.ts';
import { jsonSchema } from '../catalog/schema/tool-definition.ts';
import { categoryIdSchema, severityIdSchema } from '../catalog/schema/vocabulary.ts';
import { toolIntentSchema } from '../policies/intent.ts';

const toolSummarySchema = z.strictObject({
  server: z.string(),
  name: z.string(),
  /** Path of its page, from the site's root. */
  url: z.string(),
  version: z.string(),
  isCurrent: z.boolean(),
  status: assessmentSchema.shape.status,
  category: categoryIdSchema.nullable(),
  severity: severityIdSchema.nullable(),
  confidence: z.number().nullable(),
  digest: digestSchema,
});

/** `/data/catalogue.json`. */
export const catalogueExportSchema = z.strictObject({
  /** Number of this form; it changes when a field is renamed, removed or given another meaning. */
  format: z.literal(1),
  license: z.string(),
  servers: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      url: z.string(),
      data: z.string(),
      version: z.string(),
      toolCount: z.int(),
    }),
  ),
  tools: z.array(toolSummarySchema),
});

/** `/data/servers/<slug>.json`. */
export const serverExportSchema = z.strictObject({
  format: z.literal(1),
  license: z.string(),
  server: serverSchema,
  versions: z.array(
    z.strictObject({ version: z.string(), toolCount: z.int(), digest: digestSchema, provenance: provenanceSchema }),
  ),
  tools: z.array(
    z.strictObject({
      ...toolSummarySchema.shape,
      versions: z.array(z.string()),
      /** Our English rendering of the description; null where there is none. */
      gloss: z.string().nullable(),
      /** As served: untrusted text. */
      definition: jsonSchema,
      assessment: assessmentSchema,
      /** What the standard pack recommends. */
      recommendation: toolIntentSchema,
    }),
  ),
});

export type CatalogueExport = z.infer<typeof catalogueExportSchema>;
export type ServerExport = z.infer<typeof serverExportSchema>;
