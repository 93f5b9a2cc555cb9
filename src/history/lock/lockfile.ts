import { z } from 'zod';
import { digestSchema, provenanceSchema } from '../../catalog/schema/manifest.ts';
import { recipeSchema } from '../../catalog/schema/recipe.ts';
import { serverSchema } from '../../catalog/schema/server.ts';

/** `/data/locks/<server>.json`: what a server serves, pinned by digests. */
export const lockfileSchema = z.strictObject({
  /** Number of this form; it changes when a field is renamed, removed or given another meaning. */
  format: z.literal(1),
  /** Slug of the server in the catalogue. */
  server: serverSchema.shape.slug,
  /** The registry package; null where it is published on none. */
  package: serverSchema.shape.package,
  /** The snapshot that is pinned, by its name in the catalogue. */
  version: serverSchema.shape.snapshots.element,
  /** What was captured, as provenance names it: a package with its exact version, a commit, an MCP URL. */
  source: provenanceSchema.shape.source,
  /** The version that the running server itself named; null where it named none, or none ran. */
  serverVersion: z.string().nullable(),
  /** `run`: a running server answered; `reconstructed`: put together from its source, so that a running one may differ. */
  kind: provenanceSchema.shape.kind,
  /** `full`: all that a client is offered; `partial`: known to leave tools out. */
  coverage: provenanceSchema.shape.coverage,
  /** Day of the capture, UTC. */
  capturedAt: provenanceSchema.shape.capturedAt,
  /** Names of the variables that were set during the capture. */
  variablesSet: provenanceSchema.shape.variablesSet,
  /** How it is captured again, so that the same question is asked. */
  capture: recipeSchema,
  /** SHA-256 of what the server instructs the model to do; null where it says nothing. */
  instructions: digestSchema.nullable(),
  /** In served order. */
  tools: z.array(
    z.strictObject({
      name: z.string().min(1),
      /** SHA-256 over the canonical JSON (RFC 8785) of its name, description, inputSchema and annotations. */
      digest: digestSchema,
      /**
       * Whether the digest is of the definition as served. False where a part of it differs from start to start: the
       * digest then is of a form in which that part is replaced by its reason, and the served definition has another.
       */
      isVerbatim: z.boolean(),
    }),
  ),
});

export type Lockfile = z.infer<typeof lockfileSchema>;
