import { z } from 'zod';
import { slugSchema } from '../../catalog/schema/server.ts';
import { categoryIdSchema, traitIdSchema } from '../../catalog/schema/vocabulary.ts';
import { factSchema } from './incident.ts';

/** The controls that a pattern can be met with, in the order in which a page shows them. */
export const CONTROLS = [
  'hide',
  'approval',
  'arguments',
  'rate-limit',
  'destinations',
  'pinning',
  'elsewhere',
] as const;

/** How a pattern corresponds to an entry of a framework. */
export const mappingSchema = z.strictObject({
  /** An id of `data/attacks/frameworks.json`. */
  framework: slugSchema,
  /** The entry's id, as the framework writes it. */
  id: z.string().min(1),
  title: z.string().min(1),
  /** `certain`: the entry's own words cover the pattern; `verified`: checked against the entry or a case of its. */
  status: z.enum(['certain', 'verified']),
  /** Why the two correspond. */
  basis: z.string().min(1),
});

/** `data/attacks/patterns/<slug>.json`: one attack pattern; how it works is told in `src/content/attacks/<slug>.mdx`. */
export const patternSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  /** What it is, in one or two sentences. */
  summary: z.string().min(1),
  /** The categories of tools that it is played with. */
  categories: z.array(categoryIdSchema).min(1),
  /** The traits of a tool that lay it open; none where the server or its definitions do, whatever a tool does. */
  traits: z.array(traitIdSchema),
  /** What makes a tool or a set-up open to it, each a short phrase. */
  signs: z.array(z.string().min(1)).min(1),
  /** The documented cases, the most telling first. */
  incidents: z.array(slugSchema).min(1),
  controls: z.array(z.strictObject({ control: z.enum(CONTROLS), text: z.string().min(1) })).min(1),
  /** What an enforcement point in front of the tools can't stop. */
  gatewayLimits: z.string().min(1),
  /** MITRE ATLAS's mitigations. */
  mitigations: z.array(z.strictObject({ id: z.string().regex(/^AML\.M\d{4}$/), name: z.string().min(1) })),
  notes: z.array(factSchema),
  mappings: z.array(mappingSchema),
  /** Patterns that a reader of this one should know, and why. */
  related: z.array(z.strictObject({ slug: slugSchema, why: z.string().min(1) })).min(1),
});

export type Pattern = z.infer<typeof patternSchema>;
export type ControlId = (typeof CONTROLS)[number];
export type Mapping = z.infer<typeof mappingSchema>;
