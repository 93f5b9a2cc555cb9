import { z } from 'zod';
import { slugSchema } from './server.ts';

/** Why packages of a survey could not be captured. */
const failureClassSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('The code of the problem that ingestion names it by.'),
  title: z.string().min(1).describe('What was the matter, in a few words.'),
  cause: z.string().min(1).describe('What lies behind it, in a sentence or two; code between backticks.'),
  remedy: z.string().min(1).describe('What can be done about it; code between backticks.'),
  packages: z.array(z.string().min(1)).min(1).describe('The packages that it stopped, on npm.'),
});

/** A snapshot that was put together before, and what a live capture of the same package serves. */
const comparisonSchema = z.strictObject({
  server: slugSchema.describe('The server.'),
  source: z.string().min(1).describe('What was captured live.'),
  against: z.string().min(1).describe('What it was held against.'),
  outcome: z.enum(['equal', 'differs']).describe('Whether every definition is the same, character by character.'),
  remark: z.string().min(1).describe('What was compared, and what was done; code between backticks.'),
});

/** A run of `npm run ingest -- --all` over every server. */
const runSchema = z.strictObject({
  date: z.iso.date().describe('Day it was begun, UTC.'),
  unchanged: z.int().nonnegative().describe('Servers that served what their newest snapshot says.'),
  changed: z.int().nonnegative().describe('Servers that served something else.'),
  failed: z.int().nonnegative().describe('Servers that could not be captured.'),
  notRepeatable: z.int().nonnegative().describe('Servers that can only be captured by hand.'),
  minutes: z.int().positive().describe('How long it took.'),
  remark: z.string().describe('What came of it; empty where there is nothing to say.'),
});

/** `data/captures/report.json`: how captures went, as far as the snapshots don't say. */
export const captureReportSchema = z.strictObject({
  survey: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-\d\d$/)
      .describe('When it was made.'),
    tried: z.int().positive().describe('Packages that were tried.'),
    listed: z.int().positive().describe('Packages that listed their tools.'),
    failures: z.array(failureClassSchema).describe('Why the others did not, the commonest first.'),
  }),
  comparisons: z.array(comparisonSchema).describe('Live captures held against what was at hand.'),
  runs: z.array(runSchema).describe('Runs over all servers, oldest first.'),
});

export type CaptureReport = z.infer<typeof captureReportSchema>;
