import { z } from 'zod';
import { hintIds, type HintId } from '../../assessed/declared/hints.ts';
import { assessmentSchema, evidenceSchema, modeSchema } from '../../catalog/schema/assessment.ts';
import { provenanceSchema } from '../../catalog/schema/manifest.ts';
import { serverSchema } from '../../catalog/schema/server.ts';
import { axisIds } from '../../catalog/schema/vocabulary.ts';
import { toolIntentSchema } from '../../policies/intent-schema.ts';
import { formatSchema, licenseSchema } from '../schema/format-schema.ts';
import { askedSchema, offeredSchema } from '../schema/offer-schema.ts';
import { toolRecordSchema } from '../schema/tool-record.ts';

const { server, name, slug, url, version, digest, status, category, severity, confidence, gloss, audience, opensPage } =
  toolRecordSchema.shape;
const { shape } = serverSchema;

const levelSchema = z.string().nullable();

/** The one row of the table `about`. */
export const aboutRowSchema = z.strictObject({ format: formatSchema, license: licenseSchema });

/** A row of the table `servers`. */
export const serverRowSchema = z.strictObject({
  slug: shape.slug,
  name: shape.name,
  product: shape.product,
  summary: shape.summary,
  publisher: shape.publisher.shape.name,
  standing: shape.publisher.shape.standing,
  purl: z.string().nullable().describe('Package URL of its registry package; null where it is published on none.'),
  repository: shape.repository,
  homepage: shape.homepage,
  license: shape.license,
  language: shape.language,
  domain: shape.domain,
  url: z.string().describe('Path of its page, from the root of the host.'),
  version: z.string().describe('The newest full snapshot, or the newest partial one where none is full.'),
  kind: provenanceSchema.shape.kind,
  coverage: provenanceSchema.shape.coverage,
  capturedAt: provenanceSchema.shape.capturedAt,
  toolCount: z.int().nonnegative().describe('How many tools that snapshot has.'),
  revisions: z
    .string()
    .describe(
      'Revisions of the protocol that it answered in, oldest first, with a space between them; empty where unknown.',
    ),
});

const hintSchema = (id: HintId) =>
  z
    .int()
    .min(0)
    .max(1)
    .nullable()
    .describe(`What it declares as ${id}, 1 for true; null where it declares no boolean.`);

/** A row of the CSV file, and but for its definition of the table `tools`. */
export const csvRowSchema = z.strictObject({
  format: formatSchema,
  server,
  slug,
  name,
  url,
  version,
  isCurrent: z.int().min(0).max(1).describe('1 where the newest full snapshot has it, 0 where it was dropped.'),
  digest,
  status,
  category,
  severity,
  confidence,
  secondOpinion: category.describe(
    'The category that the second opinion would give; null where the rules gave no verdict.',
  ),
  source: assessmentSchema.shape.source,
  ...(Object.fromEntries(
    axisIds.map((id) => [id, levelSchema.describe(`Its level on the axis ${id}; null where it is not assessed.`)]),
  ) as Record<(typeof axisIds)[number], typeof levelSchema>),
  traits: z.string().describe('Ids of its traits with a space between them; empty where it has none.'),
  rationale: assessmentSchema.shape.rationale,
  disposition: toolIntentSchema.shape.disposition.describe('What the supervised pack recommends.'),
  callsPerMinute: z.int().nullable().describe('How often it may be called; null where the disposition is not `limit`.'),
  description: z.string().nullable().describe('As served: untrusted text; null where there is none or it is no text.'),
  gloss,
  tokens: z.int().nonnegative().describe('What its definition takes of a model’s context, by the encoding o200k_base.'),
  ...(Object.fromEntries(hintIds.map((id) => [id, hintSchema(id)])) as Record<HintId, ReturnType<typeof hintSchema>>),
  contradicted: z
    .string()
    .describe('The hints of these that the verdict contradicts, with a space between them; empty where it is none.'),
  audience,
  opensPage,
  onlyWith: z
    .string()
    .describe(
      'Ids of the ways of asking that alone bring it, with a space between them; empty where asking plainly does.',
    ),
});

/** A row of the table `tools`. */
export const toolRowSchema = csvRowSchema.omit({ format: true }).extend({
  definition: z.string().describe('As served, as JSON: untrusted text.'),
});

const placeShape = {
  server,
  tool: z.string().describe('Slug of the tool.'),
  position: z.int().nonnegative().describe('Its place in the list of the tool, from 0.'),
};

const versionShape = {
  server,
  version: z.string().describe('The snapshot.'),
  position: z.int().nonnegative().describe('Its place in the list of the snapshot, from 0.'),
};

const { id, revision, transport, outcome, note, how, says } = askedSchema.shape;

/** A row of the table `configurations`: another way in which a snapshot was asked. */
export const configurationRowSchema = z.strictObject({
  ...versionShape,
  id,
  revision,
  transport,
  capabilities: z.string().describe('What the client declared, with a space between them; empty where nothing.'),
  settings: z.string().describe('As a JSON object, from names to values: what was set beyond the capture itself.'),
  how,
  outcome,
  says,
  note,
  adds: z.string().describe('Names of tools that it brings beyond those of the capture, as a JSON list.'),
  drops: z.string().describe('Names of tools that it leaves out, as a JSON list.'),
  changes: z.string().describe('Names of tools that it defines otherwise, as a JSON list.'),
});

/** A row of the table `offers`: a prompt, a resource or a template of resources of a snapshot. */
export const offerRowSchema = z.strictObject({
  server,
  version: versionShape.version,
  kind: z.enum(['prompt', 'resource', 'template']).describe('What it is.'),
  position: versionShape.position,
  key: offeredSchema.shape.key,
  onlyWith: z.string().describe('Ids of the ways of asking that alone bring it, with a space between them.'),
  definition: z.string().describe('As served, as JSON: untrusted text.'),
});

/** A row of the table `evidence`: the words that a verdict rests on. */
export const evidenceRowSchema = z.strictObject({ ...placeShape, ...evidenceSchema.shape });

/** A row of the table `modes`: a way of calling a tool that changes its risk. */
export const modeRowSchema = z.strictObject({ ...placeShape, ...modeSchema.shape });

/** A row of the table `exposures`: an attack pattern that a tool lies open to. */
export const exposureRowSchema = z.strictObject({
  ...placeShape,
  ...toolRecordSchema.shape.exposures.element.omit({ evidence: true }).shape,
});

export type CsvRow = z.infer<typeof csvRowSchema>;
export type ToolRow = z.infer<typeof toolRowSchema>;
export type ServerRow = z.infer<typeof serverRowSchema>;
export type ConfigurationRow = z.infer<typeof configurationRowSchema>;
export type OfferRow = z.infer<typeof offerRowSchema>;
