import { z } from 'zod';

/** One scenario of the suite, as far as it went. */
const scenarioSchema = z.strictObject({
  suite: z.string().min(1).describe('The version of the suite.'),
  scenario: z.string().min(1).describe("The suite's own name of it."),
  revision: z.string().describe('The revision of the protocol that it was run in; empty where it was not run.'),
  outcome: z
    .enum(['passed', 'failed', 'not-applicable'])
    .describe(
      '`passed`: no check failed; `failed`: at least one did; `not-applicable`: it wants what a capture never does.',
    ),
  passed: z.int().nonnegative().describe('Checks that passed.'),
  failed: z.int().nonnegative().describe('Checks that failed.'),
  failures: z.array(z.string().min(1)).describe('The names of the checks that failed.'),
  warnings: z.array(z.string().min(1)).describe('The names of the checks that only warn.'),
  reason: z.string().describe('Why it does not apply; empty where it was run.'),
});

/** `data/captures/conformance.json`: how the client that captures does in the conformance suite of the protocol. */
export const conformanceSchema = z.strictObject({
  date: z.iso.date().describe('Day of the run, UTC.'),
  client: z.string().min(1).describe('Name and version of the client.'),
  package: z.string().min(1).describe('The suite, as a package on npm.'),
  scenarios: z.array(scenarioSchema).describe('Every client scenario of the suite, in its order.'),
});

export type Conformance = z.infer<typeof conformanceSchema>;
