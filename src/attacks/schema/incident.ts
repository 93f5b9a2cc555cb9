import { z } from 'zod';
import { slugSchema } from '../../catalog/schema/server.ts';
import { sourceKeySchema } from './source.ts';

/** What sort of event an incident is; `data/attacks/kinds.json` says it in words. */
export const INCIDENT_KINDS = ['in-the-wild', 'research', 'disclosed-flaw', 'agent-mistake', 'other'] as const;

/** A statement with the sources that it rests on. */
export const factSchema = z.strictObject({
  text: z.string().min(1),
  sources: z.array(sourceKeySchema).min(1),
});

/** `data/attacks/incidents/<id>.json`: one documented case. */
export const incidentSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(1),
  /** As the sources give it, uncertainty included. */
  date: z.string().min(1),
  /** Our sort key: the first day, month or year that `date` names. */
  sortDate: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  /** The day on which it came into this library. */
  added: z.iso.date(),
  kind: z.enum(INCIDENT_KINDS),
  /** The finer wording for its kind. */
  finerKind: z.string().min(1),
  /** How well the sources carry it. */
  confidence: z.enum(['low', 'medium', 'high']),
  /** One sentence for lists, resting on the facts below. */
  summary: z.string().min(1),
  facts: z.array(factSchema).min(1),
  /** What to keep in mind before repeating it. */
  caveats: z.array(z.string().min(1)),
  /** The patterns that it is an instance of. */
  patterns: z.array(slugSchema).min(1),
  cves: z.array(z.string().regex(/^CVE-\d{4}-\d{4,}$/)),
  cwes: z.array(z.string().regex(/^CWE-\d+$/)),
  /** MITRE ATLAS's own case study of it. */
  atlasCaseStudy: z
    .string()
    .regex(/^AML\.CS\d{4}$/)
    .nullable(),
  /** What the keepers of other lists map it to themselves: entries of a framework, and where they say so. */
  officialMappings: z.array(
    z.strictObject({
      /** An id of `data/attacks/frameworks.json`. */
      framework: slugSchema,
      ids: z.array(z.string().min(1)).min(1),
      source: sourceKeySchema,
    }),
  ),
  /** Sources that tell of it and that no fact above needs. */
  furtherSources: z.array(sourceKeySchema),
});

/** `data/attacks/kinds.json` */
export const incidentKindsSchema = z.array(
  z.strictObject({
    id: z.enum(INCIDENT_KINDS),
    label: z.string().min(1),
    description: z.string().min(1),
  }),
);

export type Incident = z.infer<typeof incidentSchema>;
export type IncidentKindId = Incident['kind'];
export type IncidentKind = z.infer<typeof incidentKindsSchema>[number];
