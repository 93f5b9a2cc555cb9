import { z } from 'zod';
import { isToolDefinition } from '../../catalog/read-tools.ts';
import { assessmentSchema, axisTermSchema, evidenceSchema } from '../../catalog/schema/assessment.ts';
import { digestSchema } from '../../catalog/schema/manifest.ts';
import { slugSchema } from '../../catalog/schema/server.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { axisIds } from '../../catalog/schema/vocabulary.ts';
import { toolIntentSchema } from '../../policies/intent-schema.ts';
import { AUDIENCES } from '../../catalog/read-audience.ts';
import { formatSchema } from './format-schema.ts';
import { headerSchema, servingShape } from './offer-schema.ts';

const termSchema = axisTermSchema.extend({
  source: z.enum(['rules', 'review']).describe('`review`: a review set the level over the rules.'),
});

const termsSchema = z.strictObject(
  Object.fromEntries(axisIds.map((id) => [id, termSchema.describe(`Where it stands on the axis ${id}.`)])) as Record<
    (typeof axisIds)[number],
    typeof termSchema
  >,
);

const exposureSchema = z.strictObject({
  pattern: slugSchema.describe('Slug of the attack pattern, as in the path of its page.'),
  rule: z.string().describe('Id of the exposure rule.'),
  reason: z.string().describe('Why, in our words; names from the definition stand between backticks.'),
  evidence: z.array(evidenceSchema).describe('The words of the definition that the link rests on; may be empty.'),
});

const definitionSchema = z
  .custom<ToolDefinition>((value) => isToolDefinition(value as Json))
  .meta({
    description: 'As served, verbatim: untrusted text, with whatever fields the server gave it.',
    type: 'object',
    required: ['name'],
  });

const variantSchema = z.strictObject({
  configuration: z.string().describe('Id of the way of asking that serves it.'),
  category: assessmentSchema.shape.category.describe(
    'By the rules, or by the review of the tool where the rules read both alike; null where there is no verdict.',
  ),
  severity: assessmentSchema.shape.severity.describe(
    'By the rules, or by the review of the tool where the rules read both alike; null where there is no verdict.',
  ),
  definition: definitionSchema,
});

/** One tool with everything that is known of it. A line of NDJSON is one. */
export const toolRecordSchema = z.strictObject({
  format: formatSchema,
  server: slugSchema.describe('Slug of the server.'),
  name: z.string().min(1).describe('As served: untrusted text.'),
  slug: z.string().min(1).describe('Its place in paths, unique on its server and permanent.'),
  url: z.string().describe('Path of its page, from the root of the host.'),
  markdown: z
    .string()
    .describe('Path of the same as Markdown: the section of that slug, in the document of its server.'),
  version: z.string().describe('The snapshot that the definition is from.'),
  versions: z.array(z.string()).describe('The snapshots that have a tool of this name, oldest first.'),
  isCurrent: z.boolean().describe('Whether the newest full snapshot has it; false where it was dropped.'),
  status: assessmentSchema.shape.status.describe(
    'That of the assessment; `not-assessed` is never to be shown as safe.',
  ),
  category: assessmentSchema.shape.category.describe('That of the assessment; null where it is not assessed.'),
  severity: assessmentSchema.shape.severity.describe('That of the assessment; null where it is not assessed.'),
  confidence: assessmentSchema.shape.confidence.describe(
    'That of the assessment, 0 to 1; null where a review gave the verdict, and where there is none.',
  ),
  digest: digestSchema.describe(
    'SHA-256 over the canonical JSON of its definition, without what means nothing: `execution` that forbids tasks, `$schema` of a schema, empty `annotations` and `_meta`.',
  ),
  gloss: z.string().nullable().describe('Our English rendering of the description; null where there is none.'),
  definition: definitionSchema,
  audience: z
    .enum(AUDIENCES)
    .describe(
      'Whom the server means it for: `app` where only its own page is to call it, which clients without MCP Apps do not know; `both` where it says nothing.',
    ),
  opensPage: z
    .string()
    .nullable()
    .describe(
      'URI of the page that a client with MCP Apps shows, as served: untrusted text; null where there is none.',
    ),
  headers: z
    .array(headerSchema)
    .describe('Arguments that leave as headers too, where anything in between can read them; may be empty.'),
  ...servingShape,
  variants: z.array(variantSchema).describe('Other definitions of it that other ways of asking bring; may be empty.'),
  assessment: assessmentSchema
    .extend({ axes: termsSchema.nullable().describe('The terms of the severity sum; null where it is not assessed.') })
    .describe('The verdict, with what it rests on.'),
  exposures: z.array(exposureSchema).describe('The documented attack patterns that it lies open to; may be empty.'),
  recommendation: toolIntentSchema.describe(
    'What the supervised pack recommends, for its variants too; the other packs are in the intents of its server.',
  ),
});

/** One tool as the list of the whole catalogue names it, and what its verdict is. */
export const indexedToolSchema = toolRecordSchema.pick({
  server: true,
  name: true,
  slug: true,
  url: true,
  version: true,
  isCurrent: true,
  status: true,
  category: true,
  severity: true,
  confidence: true,
  digest: true,
});

export type IndexedTool = z.infer<typeof indexedToolSchema>;
export type ToolRecord = z.infer<typeof toolRecordSchema>;
