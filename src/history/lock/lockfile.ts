import { z } from 'zod';
import { configurationSchema, digestSchema, manifestSchema, provenanceSchema } from '../../catalog/schema/manifest.ts';
import { recipeSchema } from '../../catalog/schema/recipe.ts';
import { serverSchema, slugSchema } from '../../catalog/schema/server.ts';

/** What says which capture was pinned; the same in both formats. */
const originSchema = z.strictObject({
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
});

const idsSchema = z.array(slugSchema);

const pinnedToolSchema = z.strictObject({
  name: z.string().min(1).describe('The name of the tool, as served.'),
  digest: digestSchema.describe(
    'SHA-256 over the canonical JSON (RFC 8785) of the definition, without what means nothing: `execution` that forbids tasks, `$schema` of a schema, empty `annotations` and `_meta`.',
  ),
  members: manifestSchema.shape.toolDigests.element.shape.members
    .unwrap()
    .describe(
      'By the name of each member that says something, SHA-256 of what it says, so that a difference can be told without the definition; what no client knows is `other`.',
    ),
  isVerbatim: z
    .boolean()
    .describe(
      'Whether the digests are of the definition as served. False where a part of it differs from start to start: they then are of a form in which that part is replaced by its reason, and the served definition has others.',
    ),
  onlyWith: idsSchema.describe(
    'The ways of asking, of `configurations`, that alone are served this very definition; empty where the capture itself is.',
  ),
  notWith: idsSchema.describe('The ways of asking that are not, though the capture itself is.'),
});

const pinnedPageSchema = z.strictObject({
  uri: manifestSchema.shape.pages.unwrap().element.shape.uri,
  meta: digestSchema
    .nullable()
    .describe(
      'SHA-256 over the `_meta` of its content, which says what it may reach; null where that was not the same at two starts.',
    ),
  content: digestSchema.nullable().describe('SHA-256 over its bytes; null where they were not the same at two starts.'),
});

const listSchema = (what: string) =>
  digestSchema
    .nullable()
    .describe(`SHA-256 over ${what}, whatever their order; null where the capture did not get that list.`);

const { id, revision, transport, capabilities, settings } = configurationSchema.shape;

/** `/data/locks/<server>.json`: what a server serves, pinned by digests. */
export const lockfileSchema = z.strictObject({
  format: z
    .literal(2)
    .describe('Number of this form; it changes when a field is renamed, removed or given another meaning.'),
  ...originSchema.shape,
  revision: revision.describe('The revision of the protocol that was asked in; null where it is not known.'),
  transport: transport.describe('How it was asked; `unknown` where nobody wrote it down.'),
  capabilities: capabilities.describe('What the client declared.'),
  configurations: z
    .array(z.strictObject({ id, revision, transport, capabilities, settings }))
    .describe('Other ways in which the same version was asked, and answered.'),
  prompts: listSchema('the prompts that it lists'),
  resources: listSchema('the resources that it lists with an address of `ui://`, which clients show as pages'),
  resourceTemplates: listSchema('the templates of resources that it lists'),
  tools: z
    .array(pinnedToolSchema)
    .describe('In served order; last those that only some other way of asking is served.'),
  pages: z
    .array(pinnedPageSchema)
    .default([])
    .describe('The `ui://` resources that were read, which clients show as pages; empty where none was.'),
});

/** The form before: by name, description, inputSchema and annotations alone, as a client of no capability is served. */
const firstLockfileSchema = z.strictObject({
  format: z.literal(1),
  ...originSchema.shape,
  tools: z.array(pinnedToolSchema.pick({ name: true, digest: true, isVerbatim: true })),
});

export type Lockfile = z.infer<typeof lockfileSchema>;

/** A lockfile of any format that there was, in the form of today; what it doesn't pin is empty, null or unknown. */
export type AnyLockfile = Omit<Lockfile, 'format'> & { readonly format: 1 | 2 };

/** A file of any format that there was. */
export const anyLockfileSchema = z
  .discriminatedUnion('format', [lockfileSchema, firstLockfileSchema])
  .transform((lock): AnyLockfile =>
    lock.format === 2
      ? lock
      : {
          ...lock,
          revision: null,
          transport: 'unknown',
          capabilities: [],
          configurations: [],
          prompts: null,
          resources: null,
          resourceTemplates: null,
          pages: [],
          tools: lock.tools.map((tool) => ({ ...tool, members: {}, onlyWith: [], notWith: [] })),
        },
  );
