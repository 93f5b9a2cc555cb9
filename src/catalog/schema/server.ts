import { z } from 'zod';
import { recipeSchema } from './recipe.ts';

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and single hyphens');

const httpsUrlSchema = z.url({ protocol: /^https$/ });

/** Who publishes a server, and how that is known. */
const publisherSchema = z.strictObject({
  name: z.string().min(1),
  /** `official`: by the maker of the product it drives; `community`: by others; `unknown`: not found out. */
  standing: z.enum(['official', 'community', 'unknown']),
  /** What the standing rests on, in one sentence. */
  basis: z.string().min(1),
});

/** An environment variable that the server reads. */
const variableSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
  /** Whether the server refuses to start or to list its tools without it. */
  required: z.boolean(),
  /** Whether its value is a secret, which a manifest then never holds. */
  secret: z.boolean(),
});

/** A setting of the server's own that changes which tools it offers. */
const switchSchema = z.strictObject({
  /** The variable or flag, as its user sets it. */
  name: z.string().min(1),
  /** What setting it does, in one sentence of ours. */
  effect: z.string().min(1),
});

/** `data/servers/<slug>/server.json`: what is known of a server apart from what it serves. */
export const serverSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  /** The product it drives, as its users call it. */
  product: z.string().min(1),
  /** What the server is for, in one sentence of ours. */
  summary: z.string().min(1),
  publisher: publisherSchema,
  /** The registry package; null where it is published on none. */
  package: z.strictObject({ registry: z.enum(['npm', 'pypi']), name: z.string().min(1) }).nullable(),
  repository: httpsUrlSchema.nullable(),
  homepage: httpsUrlSchema.nullable(),
  /** SPDX identifier of the licence the definitions come under; null where unknown. */
  license: z.string().min(1).nullable(),
  /** BCP 47 tag of the language that its descriptions are written in. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  /** How a user starts it: program first; empty where there is no ready command. */
  launch: z.array(z.string()),
  variables: z.array(variableSchema),
  switches: z.array(switchSchema),
  capture: recipeSchema,
  /** Versions of its captured manifests, oldest first; each is a file in `manifests/`. */
  snapshots: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/)).min(1),
});

export type Server = z.infer<typeof serverSchema>;
