import { z } from 'zod';
import { CAPABILITIES } from './manifest.ts';

const outcomeSchema = z.enum(['same', 'differs', 'refused']);

/** Another client that the server was asked as, in either era. */
const otherClientSchema = z.strictObject({
  revision: z.string().min(1).describe('The revision of the protocol that was asked in.'),
  capabilities: z.array(z.enum(CAPABILITIES)).describe('What the client declared.'),
  outcome: outcomeSchema.describe('What it was then offered, beside the plainest client in the era of `initialize`.'),
});

/** One version of a server, asked in both eras of the protocol. */
const askedServerSchema = z.strictObject({
  source: z.string().min(1).describe('What was captured: `npm:NAME@VERSION` or `pypi:NAME==VERSION`.'),
  date: z.iso.date().describe('Day of the capture, UTC.'),
  revisions: z.array(z.string().min(1)).describe('Revisions that it answered in or names itself, oldest first.'),
  initialize: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Tools in the era of `initialize`; null where it listed none there, and `note` says why.'),
  modern: z
    .int()
    .nonnegative()
    .nullable()
    .describe('Tools in revision 2026-07-28; null where it listed none there, and `note` says why.'),
  outcome: outcomeSchema.describe(
    '`same`: it offers the same in both; `differs`: it does not; `refused`: it lists nothing in 2026-07-28.',
  ),
  note: z.string().describe('Why it refused, or what else there is to know; code between backticks; or empty.'),
  others: z.array(otherClientSchema).describe('Who else it was asked as; empty where nobody else asked.'),
});

/** `data/captures/eras.json`: published servers that were asked in both eras, in the catalogue or not. Kept by hand. */
export const erasSchema = z.strictObject({
  made: z.string().min(1).describe('How it was made, and how to make it again; code between backticks.'),
  servers: z.array(askedServerSchema).describe('By source.'),
});

export type Eras = z.infer<typeof erasSchema>;
