import { z } from 'zod';

const outcomeSchema = z.enum(['received', 'asked', 'refused']);

/** One expectation and what was seen. */
const checkSchema = z.strictObject({
  tool: z.string().describe('The name as the server serves it.'),
  what: z
    .enum([
      'listed',
      'call',
      'within-bounds',
      'out-of-bounds',
      'missing-argument',
      'mild-mode',
      'within-limit',
      'over-limit',
    ])
    .describe('What was looked at.'),
  expected: z.union([z.boolean(), outcomeSchema]).describe('Whether it is listed, or what becomes of the call.'),
  seen: z.union([z.boolean(), outcomeSchema]),
});

/** What the last proof of a format found; written by `npm run prove`. */
export const proofRecordSchema = z.strictObject({
  format: z.string(),
  /** `enforced`: the real engine had the policy in force; `schema`: the vendor's schema took the text. */
  kind: z.enum(['enforced', 'schema']),
  engine: z.strictObject({
    name: z.string(),
    version: z.string(),
    source: z.string().describe('The packages, as a package client takes them.'),
  }),
  means: z.enum(['client', 'proxy', 'decision', 'schema']),
  method: z.string(),
  date: z.iso.date(),
  cases: z
    .array(
      z.strictObject({
        scenario: z.string(),
        digest: z
          .string()
          .regex(/^sha256:[0-9a-f]{64}$/)
          .describe('Of the very text that was proven.'),
        checks: z.array(checkSchema),
      }),
    )
    .min(1),
  broken: z.array(
    z.strictObject({
      id: z.string(),
      what: z.string(),
      isNoticed: z.boolean().describe('Whether a check failed with the spoiled text, as it should.'),
    }),
  ),
});
export type ProofRecord = z.infer<typeof proofRecordSchema>;
export type ProofCheck = z.infer<typeof checkSchema>;
