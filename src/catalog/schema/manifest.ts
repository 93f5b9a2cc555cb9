import { z } from 'zod';
import { slugSchema } from './server.ts';
import { jsonSchema } from './tool-definition.ts';
import { unstablePlaceSchema } from './unstable-place.ts';

export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** What a client can declare that may change what it is offered; `apps` is the extension of MCP Apps. */
export const CAPABILITIES = ['roots', 'sampling', 'elicitation', 'tasks', 'apps'] as const;

const revisionSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const transportSchema = z.enum(['stdio', 'http', 'sse', 'unknown']);

const capabilitiesSchema = z.array(z.enum(CAPABILITIES));

/** What a capture is known, or has reason, to lack. */
const gapSchema = z.strictObject({
  code: z
    .enum(['open-cursor', 'endless-pages', 'list-may-grow', 'untried-settings', 'stated'])
    .describe(
      '`open-cursor`: the last page names another that was not read; `endless-pages`: the pages never end; `list-may-grow`: the server says that its list can change while it runs; `untried-settings`: it names settings that were not tried; `stated`: a person said so.',
    ),
  message: z.string().min(1).describe('What is missing or may be, in one sentence of ours.'),
});

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
  gaps: z
    .array(gapSchema)
    .default([])
    .describe('What it lacks, or may lack; empty where nothing is known of the kind.'),
  revision: revisionSchema
    .default(null)
    .describe('The revision of the protocol that `results` were got in; null where it is not known.'),
  capabilities: capabilitiesSchema
    .default([])
    .describe('What the client declared that asked for `results`; see `configurations` for other ways of asking.'),
  transport: transportSchema.describe(
    "`http`: streamable HTTP; `sse`: the older HTTP with a stream of events; `unknown`: taken over from a file that doesn't say.",
  ),
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
  initialize: jsonSchema.describe(
    'What it answered to `initialize`; null where it was not asked, refused or did not run.',
  ),
  'server/discover': jsonSchema
    .default(null)
    .describe('What it answered to `server/discover`, of revision 2026-07-28; null where it was not asked or refused.'),
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

/** The digest of one definition, and of each of its members. */
const toolDigestSchema = z.strictObject({
  name: z.string().describe('As served.'),
  digest: digestSchema.describe('The digest of that definition.'),
  members: z
    .record(z.string(), digestSchema)
    .default({})
    .describe(
      'By the name of each member that says something, the digest of what it says; what no client knows is `other`.',
    ),
});

const toolDigestsSchema = z
  .array(toolDigestSchema)
  .describe(
    'For each tool in order, SHA-256 over the canonical JSON of its definition and of each member of it, without what means nothing: `execution` that forbids tasks, `$schema` of a schema, empty `annotations` and `_meta`.',
  );

/** Another way of asking the same server, and whether it then offers something else. */
export const configurationSchema = z.strictObject({
  id: slugSchema.describe('Tells it from others of this manifest.'),
  revision: revisionSchema.describe('The revision of the protocol that was asked in; null where it is not known.'),
  transport: transportSchema.describe('How it was asked.'),
  capabilities: capabilitiesSchema.describe('What the client declared.'),
  settings: z
    .record(z.string(), z.string())
    .describe(
      'Variables that were set, and arguments that were given, beyond those of the capture itself; each with its value.',
    ),
  outcome: z
    .enum(['same', 'differs', 'refused'])
    .describe(
      '`same`: it offers what `results` hold; `differs`: it offers something else, which is in `results` of this configuration; `refused`: it does not answer so.',
    ),
  reason: z
    .enum(['error', 'silence', 'exit', 'http', ''])
    .default('')
    .describe(
      'What a refusal was. `error`: the server answered that it does not; `silence`: nothing came in time; `exit`: it ended, or could not be started; `http`: the way there failed, as with a status that tells of who may ask. Empty where it is not known, and where it was not refused.',
    ),
  note: z.string().describe('Why it was refused, or what else there is to know; empty where there is nothing.'),
  envelopes: z
    .record(z.string(), z.array(jsonSchema))
    .describe(
      'By method, what each page of a list held beside its elements, such as `ttlMs` and `cacheScope`; verbatim.',
    ),
  digest: digestSchema.nullable().describe('As that of the manifest; null where there are no results.'),
  toolDigests: toolDigestsSchema,
  results: resultsSchema
    .nullable()
    .describe('As those of the manifest; null where they are the same, or it was refused.'),
});

/** A page that a server brings: a `ui://` resource, which clients with MCP Apps show. Its text itself is not kept. */
const pageSchema = z.strictObject({
  uri: z.string().min(1).describe('Its address, as served.'),
  mimeType: z.string().nullable().describe('As served; null where it has none, or could not be read.'),
  meta: jsonSchema.describe(
    'The `_meta` of its content, verbatim, with what the page may reach in `ui`; null where it has none, or could not be read.',
  ),
  bytes: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Its length; null where it could not be read, or was not the same at two starts.'),
  digest: digestSchema
    .nullable()
    .describe(
      'SHA-256 over its bytes: those of its text in UTF-8, with every path of the throw-away folder replaced, or those that its blob encodes; null as for `bytes`.',
    ),
  refused: z
    .string()
    .describe('Why it could not be read, or what of it is not kept, in one sentence; empty where there is nothing.'),
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
  toolDigests: toolDigestsSchema,
  unstable: z
    .array(unstablePlaceSchema)
    .default([])
    .describe(
      'What of `results` differs from start to start, as capturing twice showed; empty too where it was captured once.',
    ),
  results: resultsSchema.describe(
    'Raw JSON-RPC results, verbatim but for the path of the throw-away folder that the server ran in: untrusted text.',
  ),
  configurations: z
    .array(configurationSchema)
    .default([])
    .describe(
      'Other ways in which the same version was asked, to see what its lists depend on; empty where nobody tried.',
    ),
  pages: z
    .array(pageSchema)
    .default([])
    .describe(
      'What `resources/read` answered for each `ui://` resource that a tool opens or a list names, in the first way of asking that names it; empty where there is none, or nobody asked.',
    ),
});

export type Provenance = z.infer<typeof provenanceSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type Configuration = z.infer<typeof configurationSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Capability = (typeof CAPABILITIES)[number];
export type Results = Manifest['results'];
export type ToolDigest = z.infer<typeof toolDigestSchema>;
