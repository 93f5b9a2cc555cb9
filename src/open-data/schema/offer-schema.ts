import { z } from 'zod';
import { configurationSchema, manifestSchema } from '../../catalog/schema/manifest.ts';
import { jsonSchema } from '../../catalog/schema/tool-definition.ts';

const spokenSchema = z.enum(['yes', 'no', 'not-measured']);

/** The eras of the protocol that a version of a server speaks. */
export const protocolSchema = z.strictObject({
  revisions: z.array(z.string()).describe('Revisions that it answered in or names itself, oldest first; may be empty.'),
  initialize: spokenSchema.describe(
    'Whether it speaks the era of `initialize`, up to revision 2025-11-25; `no` only where it was asked so and refused.',
  ),
  discover: spokenSchema.describe(
    'Whether it speaks the era of `server/discover`, from revision 2026-07-28 on; `no` only where it was asked so and refused.',
  ),
});

const { id, revision, transport, capabilities, settings, outcome, note } = configurationSchema.shape;

const namesSchema = z.array(z.string());

/** Another way in which a version was asked, and what it then offers, without the answers themselves. */
export const askedSchema = z.strictObject({
  id,
  revision,
  transport,
  capabilities,
  settings,
  how: z.string().describe('The same in words; names stand between backticks.'),
  outcome,
  says: z.string().describe('What it comes to beside the capture itself, in words.'),
  note,
  adds: namesSchema.describe('Names of tools that it brings beyond those of the capture.'),
  drops: namesSchema.describe('Names of tools that it leaves out.'),
  changes: namesSchema.describe('Names of tools that it defines otherwise.'),
});

const onlyWithSchema = z
  .array(z.string())
  .describe('Ids of the ways of asking that alone bring it; empty where the capture itself has it.');

/** A prompt, a resource or a template of resources that a version offers. */
export const offeredSchema = z.strictObject({
  key: z
    .string()
    .nullable()
    .describe('Its name, its URI or its template of one, as served: untrusted text; null where it has none.'),
  onlyWith: onlyWithSchema,
  definition: jsonSchema.meta({ description: 'As served, verbatim: untrusted text.' }),
});

const page = manifestSchema.shape.pages.unwrap().element.shape;

const reachSchema = z.strictObject({
  connects: namesSchema.describe('Where it may send requests to (`csp.connectDomains`), as served.'),
  loads: namesSchema.describe('Where it may load scripts, pictures and the like from (`csp.resourceDomains`).'),
  frames: namesSchema.describe('What pages it may show within itself (`csp.frameDomains`).'),
  bases: namesSchema.describe('What it may resolve its addresses against (`csp.baseUriDomains`).'),
  permissions: namesSchema.describe('What it asks to use, such as `camera`, `microphone` or `geolocation`.'),
});

/** A page that a version brings, as clients with MCP Apps show it. */
export const pageSchema = z.strictObject({
  uri: page.uri,
  isListed: z.boolean().describe('Whether its list of resources names it; tools may open one that no list names.'),
  isRead: z.boolean().describe('Whether it was asked for with `resources/read`.'),
  reach: reachSchema
    .nullable()
    .describe(
      'What it may reach by what it declares, or else by what the list of resources does; every part is empty where it was read and declares nothing, for clients then let it reach nothing beyond itself; null where that is not known.',
    ),
  mimeType: page.mimeType,
  bytes: page.bytes,
  digest: page.digest,
  refused: page.refused,
});

/** What of a tool depends on who asks. */
export const servingShape = {
  onlyWith: z
    .array(z.string())
    .describe(
      'Ids of the ways of asking that alone bring it, as the version of its server lists them; empty where asking plainly does.',
    ),
  notWith: z.array(z.string()).describe('Ids of the ways of asking that leave it out.'),
};

/** An argument that leaves as a header too. */
export const headerSchema = z.strictObject({
  pointer: z.string().describe('JSON Pointer, into the definition, of the schema that is marked.'),
  header: z
    .string()
    .nullable()
    .describe('The name behind `Mcp-Param-`, as served: untrusted text; null where it is no text.'),
  isValid: z
    .boolean()
    .describe('Whether the mark keeps to the rules; one that does not makes clients over HTTP leave the tool out.'),
  fault: z.string().nullable().describe('What is wrong with the mark, in our words; null where nothing is.'),
});
