import { z } from 'zod';
import { slugSchema } from './server.ts';
import { jsonSchema } from './tool-definition.ts';
import { unstablePlaceSchema } from './unstable-place.ts';

export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Where a manifest comes from and how it was got. */
export const provenanceSchema = z.strictObject({
  source: z
    .string()
    .min(1)
    .describe(
      'What was captured: `npm:NAME@VERSION`, `pypi:NAME==VERSION`, `git:URL#COMMIT`, `command:PROGRAM`, `file:NAME`, an MCP URL.',
    ),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable()
    .describe('Commit of the source; null where it is not known.'),
  kind: z
    .enum(['run', 'reconstructed'])
    .describe('`run`: a running server answered; `reconstructed`: put together from its source or history.'),
  coverage: z
    .enum(['full', 'partial'])
    .describe('`full`: all that a client is offered; `partial`: known to leave tools out, so no step of the history.'),
  capturedAt: z.iso.date().describe('Day of the capture, UTC.'),
  transport: z.enum(['stdio', 'http', 'unknown']).describe("`unknown`: taken over from a file that doesn't say."),
  client: z.string().min(1).describe('Name and version of the client that asked.'),
  confinement: z
    .enum(['sandbox', 'throw-away-home', 'remote', 'unknown'])
    .default('unknown')
    .describe(
      '`sandbox`: the server ran without network, but for a loopback of its own, on a read-only view of the system and away from the home folder; `throw-away-home`: it ran with none of our variables and with another home folder, but could have reached the network and the machine; `remote`: it ran elsewhere; `unknown`: nobody wrote it down.',
    ),
  variablesSet: z.array(z.string()).describe('Names of the variables that were set during the capture.'),
  variableValues: z.record(z.string(), z.string()).describe('Values of those among them that are declared not secret.'),
  note: z.string().describe('What else a reader must know of the capture; empty where there is nothing.'),
});

/** How many tools and prompts the server offers under given settings of its own switches. */
const offerSchema = z.strictObject({
  settings: z.record(z.string(), z.string()).describe('The switches that were set, each with its value.'),
  tools: z.int().nonnegative().describe('How many tools it then offers.'),
  prompts: z.int().nonnegative().describe('How many prompts it then offers.'),
});

/** Raw JSON-RPC results, verbatim; a list has one entry a page. Null or empty where the server was not asked or refused. */
const resultsSchema = z.strictObject({
  initialize: jsonSchema.describe('What it answered to `initialize`; null where it was not asked or did not run.'),
  'tools/list': z
    .array(jsonSchema)
    .describe('The pages of its answer to `tools/list`; empty where it was not asked or refused.'),
  'resources/list': z
    .array(jsonSchema)
    .describe('The pages of its answer to `resources/list`; empty where it was not asked or refused.'),
  'resources/templates/list': z
    .array(jsonSchema)
    .describe('The pages of its answer to `resources/templates/list`; empty where it was not asked or refused.'),
  'prompts/list': z
    .array(jsonSchema)
    .describe('The pages of its answer to `prompts/list`; empty where it was not asked or refused.'),
});

/** `data/servers/<slug>/manifests/<version>.json`. Written by ingestion, never edited by hand. */
export const manifestSchema = z.strictObject({
  server: slugSchema.describe('Slug of the server in the catalogue.'),
  version: z
    .string()
    .min(1)
    .describe('The name of this snapshot in the catalogue, as a rule the version of the package.'),
  provenance: provenanceSchema.describe('Where it comes from and how it was got.'),
  offers: z
    .array(offerSchema)
    .describe('Counts under other settings than those of this capture; empty where not measured.'),
  digest: digestSchema.describe(
    'SHA-256 over the canonical JSON (RFC 8785) of `results`, verbatim: it proves that the file is as it was written. Whether a server serves another thing than before is not told by it, but by the digest over the stable form of the manifest, which leaves `unstable` out and is worked out where it is needed.',
  ),
  toolDigests: z
    .array(
      z.strictObject({
        name: z.string().describe('As served.'),
        digest: digestSchema.describe('The digest of that definition.'),
      }),
    )
    .describe(
      'For each tool in order, SHA-256 over the canonical JSON of its name, description, inputSchema and annotations, verbatim as well.',
    ),
  unstable: z
    .array(unstablePlaceSchema)
    .default([])
    .describe(
      'What of `results` differs from start to start, as capturing twice showed; empty too where it was captured once.',
    ),
  results: resultsSchema.describe(
    'Raw JSON-RPC results, verbatim but for the path of the throw-away folder that the server ran in: untrusted text.',
  ),
});

export type Provenance = z.infer<typeof provenanceSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
