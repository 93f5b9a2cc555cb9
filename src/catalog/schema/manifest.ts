import { z } from 'zod';
import { slugSchema } from './server.ts';
import { jsonSchema } from './tool-definition.ts';
import { unstablePlaceSchema } from './unstable-place.ts';

export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Where a manifest comes from and how it was got. */
export const provenanceSchema = z.strictObject({
  /** What was captured: `npm:NAME@VERSION`, `pypi:NAME==VERSION`, `git:URL#COMMIT`, `command:PROGRAM`, `file:NAME`, an MCP URL. */
  source: z.string().min(1),
  /** Commit of the source where it is known. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable(),
  /** `run`: a running server answered; `reconstructed`: put together from its source or history. */
  kind: z.enum(['run', 'reconstructed']),
  /** `full`: all that a client is offered; `partial`: known to leave tools out, so no step of the history. */
  coverage: z.enum(['full', 'partial']),
  /** Day of the capture, UTC. */
  capturedAt: z.iso.date(),
  /** `unknown`: taken over from a file that doesn't say. */
  transport: z.enum(['stdio', 'http', 'unknown']),
  /** Name and version of the client that asked. */
  client: z.string().min(1),
  /**
   * `sandbox`: the server ran without network, but for a loopback of its own, on a read-only view of the system and
   * away from the home folder; `throw-away-home`: it ran with none of our variables and with another home folder, but
   * could have reached the network and the machine; `remote`: it ran elsewhere; `unknown`: nobody wrote it down.
   */
  confinement: z.enum(['sandbox', 'throw-away-home', 'remote', 'unknown']).default('unknown'),
  /** Names of the variables that were set during the capture. */
  variablesSet: z.array(z.string()),
  /** Values of those among them that are declared not secret. */
  variableValues: z.record(z.string(), z.string()),
  /** What else a reader must know of the capture; empty where there is nothing. */
  note: z.string(),
});

/** How many tools and prompts the server offers under given settings of its own switches. */
const offerSchema = z.strictObject({
  settings: z.record(z.string(), z.string()),
  tools: z.int().nonnegative(),
  prompts: z.int().nonnegative(),
});

/** Raw JSON-RPC results, verbatim; a list has one entry a page. Null or empty where the server was not asked or refused. */
const resultsSchema = z.strictObject({
  initialize: jsonSchema,
  'tools/list': z.array(jsonSchema),
  'resources/list': z.array(jsonSchema),
  'resources/templates/list': z.array(jsonSchema),
  'prompts/list': z.array(jsonSchema),
});

/** `data/servers/<slug>/manifests/<version>.json`. Written by ingestion, never edited by hand. */
export const manifestSchema = z.strictObject({
  server: slugSchema,
  version: z.string().min(1),
  provenance: provenanceSchema,
  /** Counts under other settings than those of this capture; empty where not measured. */
  offers: z.array(offerSchema),
  /**
   * SHA-256 over the canonical JSON (RFC 8785) of `results`, verbatim: it proves that the file is as it was written.
   * Whether a server serves another thing than before is not told by it, but by the digest over the stable form of the
   * manifest, which leaves `unstable` out and is worked out where it is needed.
   */
  digest: digestSchema,
  /**
   * For each tool in order, SHA-256 over the canonical JSON of its name, description, inputSchema and annotations,
   * verbatim as well.
   */
  toolDigests: z.array(z.strictObject({ name: z.string(), digest: digestSchema })),
  /** What of `results` differs from start to start, as capturing twice showed; empty too where it was captured once. */
  unstable: z.array(unstablePlaceSchema).default([]),
  results: resultsSchema,
});

export type Provenance = z.infer<typeof provenanceSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
