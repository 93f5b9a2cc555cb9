import { z } from 'zod';
import { digestSchema, provenanceSchema } from '../catalog/schema/manifest.ts';
import { remoteAddressSchema } from '../catalog/schema/remote-address.ts';
import { serverSchema, slugSchema } from '../catalog/schema/server.ts';
import { formatSchema, licenseSchema } from './schema/format-schema.ts';
import { askedSchema, offeredSchema, pageSchema, protocolSchema } from './schema/offer-schema.ts';
import { indexedToolSchema, toolRecordSchema } from './schema/tool-record.ts';

const serverSummarySchema = z.strictObject({
  slug: slugSchema.describe('Its place in paths, permanent.'),
  name: z.string().describe('What pages call it.'),
  url: z.string().describe('Path of its page, from the root of the host.'),
  markdown: z.string().describe('Path of the same as Markdown.'),
  data: z.string().describe('Path of its own file of data.'),
  lockfile: z.string().describe('Path of the file that pins what it serves.'),
  version: z.string().describe('The newest full snapshot, or the newest partial one where none is full.'),
  toolCount: z.int().nonnegative().describe('How many tools that snapshot has.'),
});

/** `/data/catalogue.json`. */
export const catalogueExportSchema = z.strictObject({
  format: formatSchema,
  license: licenseSchema,
  servers: z.array(serverSummarySchema).describe('Every server, by name.'),
  tools: z
    .array(indexedToolSchema)
    .describe('Every tool of every server, grouped by server: current ones in served order, then dropped ones.'),
});

const versionSchema = z.strictObject({
  version: z.string().describe('The name of the snapshot.'),
  toolCount: z.int().nonnegative().describe('How many tools it has.'),
  digest: digestSchema.describe('SHA-256 over the canonical JSON of what was served.'),
  provenance: provenanceSchema.describe('Where it comes from and how it was got.'),
  protocol: protocolSchema.describe('The eras of the protocol that it speaks.'),
  configurations: z
    .array(askedSchema)
    .describe('Other ways in which it was asked, and what each comes to; empty where nobody tried.'),
  prompts: z.array(offeredSchema).describe('The prompts that it offers; may be empty.'),
  resources: z.array(offeredSchema).describe('The resources that it offers; may be empty.'),
  resourceTemplates: z.array(offeredSchema).describe('The templates of resources that it offers; may be empty.'),
  pages: z
    .array(pageSchema)
    .describe('The pages that it brings: `ui://` resources that were read or listed; may be empty.'),
});

const disagreementSchema = z.strictObject({
  field: z.enum(['name', 'version', 'repository', 'license']).describe('What is told in more than one way.'),
  told: z
    .array(
      z.strictObject({
        by: z.string().describe('The registry, or the file of the package, that tells it.'),
        value: z.string().describe('What it tells.'),
      }),
    )
    .describe('Everyone that tells it.'),
});

/** `/data/servers/<slug>.json`. */
export const serverExportSchema = z.strictObject({
  format: formatSchema,
  license: licenseSchema,
  server: serverSchema.describe('What is known of it apart from what it serves.'),
  downloads: z
    .strictObject({
      aMonth: z.int().nonnegative().describe('How often it was downloaded in a month.'),
      source: z.string().describe('The list that says so.'),
      readAt: z.iso.date().describe('The day on which the list was read.'),
    })
    .nullable()
    .describe('How often its package is downloaded; null where no list tells.'),
  disagreements: z
    .array(disagreementSchema)
    .describe(
      'What the registry and the files of the package tell in more than one way; empty where they agree or were not read.',
    ),
  remotes: z
    .array(remoteAddressSchema.omit({ server: true }))
    .describe(
      'Addresses at which its publisher says that it runs a server; nobody captured what is there, and no verdict here is of it. Empty where none is known.',
    ),
  versions: z.array(versionSchema).describe('Its snapshots, oldest first.'),
  tools: z
    .array(toolRecordSchema)
    .describe('Every tool that it has or had: current ones in served order, then dropped ones.'),
});

export type CatalogueExport = z.infer<typeof catalogueExportSchema>;
export type ServerExport = z.infer<typeof serverExportSchema>;
