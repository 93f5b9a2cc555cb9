import { z } from 'zod';
import { domainIdSchema } from './domain.ts';
import { recipeSchema } from './recipe.ts';
import { packageClaimsSchema, registryIdSchema, registryRecordSchema } from './registry-record.ts';
import { standingRuleSchema } from './vendor.ts';
import { versionNamesSchema } from './version-names.ts';

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and single hyphens');

const httpsUrlSchema = z.url({ protocol: /^https$/ });

/** Who publishes a server, and how that is known. */
const publisherSchema = z.strictObject({
  name: z.string().min(1).describe('A person, a company or a project, as it calls itself.'),
  standing: z
    .enum(['official', 'community', 'unknown'])
    .describe('`official`: by the maker of the product it drives; `community`: by others; `unknown`: not found out.'),
  basis: z.string().min(1).describe('What the standing rests on, in one sentence.'),
  rule: standingRuleSchema
    .nullable()
    .describe('The rule that the standing follows from; null where a person found it out, or nobody did.'),
});

/** An environment variable that the server reads. */
const variableSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
    .describe('As the environment names it.'),
  required: z.boolean().describe('Whether the server refuses to start or to list its tools without it.'),
  secret: z.boolean().describe('Whether its value is a secret, which a manifest then never holds.'),
  readIn: z
    .enum(['server.json', 'manifest.json', 'documentation', 'code'])
    .nullable()
    .describe('The part of the package that a machine read it in; null where a person wrote it down.'),
});

/** A setting of the server's own that changes which tools it offers. */
const switchSchema = z.strictObject({
  name: z.string().min(1).describe('The variable or flag, as its user sets it.'),
  effect: z.string().min(1).describe('What setting it does, in one sentence of ours.'),
});

/** `data/servers/<slug>/server.json`: what is known of a server apart from what it serves. */
export const serverSchema = z.strictObject({
  slug: slugSchema.describe('Its place in paths, kebab-case and permanent.'),
  name: z.string().min(1).describe('What pages call it.'),
  product: z.string().min(1).describe('The product it drives, as its users call it.'),
  summary: z.string().min(1).describe('What the server is for, in one sentence of ours.'),
  domain: domainIdSchema.describe('The field that it is used in, of `data/vocabulary/domains.json`.'),
  publisher: publisherSchema.describe('Who publishes it, and how that is known.'),
  package: z
    .strictObject({
      registry: registryIdSchema.describe('Where the package is published.'),
      name: z.string().min(1).describe('Its name there.'),
    })
    .nullable()
    .describe('The registry package; null where it is published on none.'),
  registry: registryRecordSchema
    .nullable()
    .describe('What the registry says of the package; null where it was not read.'),
  declared: packageClaimsSchema
    .nullable()
    .describe('What the installed package says of itself; null where it was not read.'),
  repository: httpsUrlSchema.nullable().describe('Where its source is; null where it is not known or not public.'),
  homepage: httpsUrlSchema.nullable().describe('Where its maker presents it; null where there is no such page.'),
  license: z
    .string()
    .min(1)
    .nullable()
    .describe('SPDX identifier of the licence the definitions come under; null where unknown.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .describe('BCP 47 tag of the language that its descriptions are written in.'),
  launch: z.array(z.string()).describe('How a user starts it: program first; empty where there is no ready command.'),
  variables: z.array(variableSchema).describe('The environment variables that it reads.'),
  switches: z.array(switchSchema).describe('Settings of its own that change which tools it offers.'),
  capture: recipeSchema.describe('How its newest capture is made again without a person.'),
  snapshots: versionNamesSchema.describe(
    'Versions of its captured manifests, oldest first; each is a file in `manifests/`.',
  ),
});

export type Server = z.infer<typeof serverSchema>;
