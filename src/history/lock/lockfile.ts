import { z } from 'zod';
import { digestSchema, provenanceSchema } from '../../catalog/schema/manifest.ts';
import { recipeSchema } from '../../catalog/schema/recipe.ts';
import { serverSchema } from '../../catalog/schema/server.ts';

/** `/data/locks/<server>.json`: what a server serves, pinned by digests. */
export const lockfileSchema = z.strictObject({
  format: z
    .literal(1)
    .describe('Number of this form; it changes when a field is renamed, removed or given another meaning.'),
  server: serverSchema.shape.slug.describe('Slug of the server in the catalogue.'),
  package: serverSchema.shape.package.describe('The registry package; null where it is published on none.'),
  version: serverSchema.shape.snapshots.element.describe('The snapshot that is pinned, by its name in the catalogue.'),
  source: provenanceSchema.shape.source.describe(
    'What was captured, as provenance names it: a package with its exact version, a commit, an MCP URL.',
  ),
  serverVersion: z
    .string()
    .nullable()
    .describe('The version that the running server itself named; null where it named none, or none ran.'),
  kind: provenanceSchema.shape.kind.describe(
    '`run`: a running server answered; `reconstructed`: put together from its source, so that a running one may differ.',
  ),
  coverage: provenanceSchema.shape.coverage.describe(
    '`full`: all that a client is offered; `partial`: known to leave tools out.',
  ),
  capturedAt: provenanceSchema.shape.capturedAt.describe('Day of the capture, UTC.'),
  variablesSet: provenanceSchema.shape.variablesSet.describe(
    'Names of the variables that were set during the capture.',
  ),
  capture: recipeSchema.describe('How it is captured again, so that the same question is asked.'),
  instructions: digestSchema
    .nullable()
    .describe('SHA-256 of what the server instructs the model to do; null where it says nothing.'),
  tools: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('The name of the tool, as served.'),
        digest: digestSchema.describe(
          'SHA-256 over the canonical JSON (RFC 8785) of its name, description, inputSchema and annotations.',
        ),
        isVerbatim: z
          .boolean()
          .describe(
            'Whether the digest is of the definition as served. False where a part of it differs from start to start: the digest then is of a form in which that part is replaced by its reason, and the served definition has another.',
          ),
      }),
    )
    .describe('In served order.'),
});

export type Lockfile = z.infer<typeof lockfileSchema>;
