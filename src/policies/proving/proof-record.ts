import { z } from 'zod';
import { digestSchema } from '../../catalog/schema/manifest.ts';

const outcomeSchema = z.enum(['received', 'asked', 'refused']);

/** What a call is to show. */
export const callKinds = [
  'call',
  'within-bounds',
  'out-of-bounds',
  'missing-argument',
  'mild-mode',
  'other-mode',
  'within-limit',
  'over-limit',
  'other-tool',
  'later-tool',
] as const;

/** One expectation and what was seen. */
const checkSchema = z.strictObject({
  tool: z.string().nullable().describe('The name as the server serves it; null where it is of the file as a whole.'),
  what: z
    .enum(['accepted', 'listed', ...callKinds])
    .describe(
      'What was looked at. `other-tool`: a tool of the server that the policy was not asked about; `later-tool`: one that it could not know of.',
    ),
  expected: z
    .union([z.boolean(), outcomeSchema, z.enum(['stopped', 'untouched'])])
    .describe(
      'Whether it is accepted or listed, or what becomes of the call. `stopped`: asked or refused; `untouched`: received or asked, as the engine does by itself.',
    ),
  seen: z.union([z.boolean(), outcomeSchema]),
});

/** What the last proof of a format found; written by `npm run prove`, and only where it holds. */
export const proofRecordSchema = z.strictObject({
  format: z.string(),
  kind: z
    .enum(['enforced', 'schema'])
    .describe("`enforced`: the real engine had the policy in force; `schema`: the vendor's schema took the text."),
  engine: z.strictObject({
    name: z.string(),
    version: z.string(),
    source: z.string().describe('The packages, as a package client takes them, or the address of the schema.'),
  }),
  means: z
    .enum(['client', 'proxy', 'decision', 'schema'])
    .describe('`client`: driven to call; `proxy`: called through; `decision`: asked to decide; `schema`: no engine.'),
  method: z.string().describe('What was done, in one or two sentences.'),
  date: z.iso.date().describe('Day of the proof, UTC.'),
  cases: z
    .array(
      z.strictObject({
        scenario: z.string().describe('Its id.'),
        digest: digestSchema.describe('SHA-256 of the very text that was proven, in UTF-8.'),
        isListingSeen: z.boolean().describe('Whether the engine showed which tools it offers.'),
        checks: z.array(checkSchema).min(1),
      }),
    )
    .min(1),
  stack: z
    .strictObject({
      scenario: z.string().describe('Its id.'),
      date: z.iso.date().describe('Day of this part of the proof, UTC.'),
      servers: z
        .array(
          z.strictObject({
            alias: z.string().describe('What the server is called in the policy.'),
            digest: digestSchema.describe('SHA-256 of the very text that was in force for it, in UTF-8.'),
            isListingSeen: z.boolean().describe('Whether the engine showed which tools it offers.'),
            checks: z.array(checkSchema).min(1),
          }),
        )
        .min(2),
    })
    .optional()
    .describe('One policy for several servers, all connected to the engine; left out where it was not tried.'),
  broken: z.array(
    z.strictObject({
      id: z.string(),
      what: z.string().describe('What is wrong with the file, in a sentence.'),
      scenario: z.string().describe('Id of the scenario whose policy was spoilt.'),
      isNoticed: z.boolean().describe('Whether a check failed, or the engine refused the file, as it should.'),
      isRefused: z.boolean().describe('Whether the engine, or the schema, refused the file by itself.'),
    }),
  ),
  extras: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string().describe('What it shows, in a few words.'),
        digest: digestSchema.describe('SHA-256 of the very settings that were proven, in UTF-8.'),
        isListingSeen: z.boolean(),
        checks: z.array(checkSchema).min(1),
      }),
    )
    .min(1)
    .optional()
    .describe('What the guide shows beside the policy, proven in the same engine; left out where there is nothing.'),
});
export type ProofRecord = z.infer<typeof proofRecordSchema>;
export type ProofCheck = z.infer<typeof checkSchema>;
export type ProofCase = ProofRecord['cases'][number];
export type CallKind = (typeof callKinds)[number];
