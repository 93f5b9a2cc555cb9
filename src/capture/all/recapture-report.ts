import { z } from 'zod';
import { problemSchema } from '../../catalog/schema/problem.ts';
import { slugSchema } from '../../catalog/schema/server.ts';

/** What became of one server. */
export const recaptureSchema = z.strictObject({
  server: slugSchema,
  /**
   * `unchanged`: it serves what its newest snapshot says; `changed`: it serves something else, or a new version;
   * `skipped`: its package has no newer version, and it was not started; `failed`: it could not be captured, and
   * nothing was written; `not-repeatable`: its server file names no way.
   */
  status: z.enum(['unchanged', 'changed', 'skipped', 'failed', 'not-repeatable']),
  /** What was captured: `npm:NAME@VERSION`, `pypi:NAME==VERSION` or an MCP URL; null where nothing was. */
  source: z.string().nullable(),
  /** The version captured; null where nothing was. */
  version: z.string().nullable(),
  /** The snapshot it was compared with; null where there was none, or nothing was captured. */
  against: z.string().nullable(),
  /** Whether the version is one that there was no snapshot of. A change without one is what a rug pull looks like. */
  isNewVersion: z.boolean(),
  /** Names of tools, in served order. */
  added: z.array(z.string()),
  dropped: z.array(z.string()),
  /** Tools of the same name whose definition is another, and how, in words. */
  changed: z.array(z.strictObject({ tool: z.string(), how: z.array(z.string()) })),
  /**
   * What else differs: methods whose results do, of `initialize` with the field; `tools/list` where nothing does
   * of what pins a tool.
   */
  others: z.array(z.string()),
  /** What became of other ways of asking, such as a client that can do more; one line each. */
  configurations: z.array(z.string()),
  /** The snapshot that was written; null where none was. */
  written: z.string().nullable(),
  /** How long it took, in minutes, to a hundredth. */
  minutes: z.number().nonnegative(),
  /** Why it failed or can't be repeated, and what to do; for the rest, warnings of the capture. */
  problems: z.array(problemSchema),
});

/** A share of all servers: the `index`-th, from 1, of as many as `of` says. */
export const partSchema = z.strictObject({ index: z.int().positive(), of: z.int().positive() });

export type Part = z.infer<typeof partSchema>;

/** What `npm run ingest -- --all --report FILE` writes. */
export const recaptureReportSchema = z.strictObject({
  /** Day it was begun, UTC. */
  date: z.iso.date(),
  /** The share of the servers that it is about; null for all. */
  part: partSchema.nullable(),
  /** From its begin to its end, in minutes, to a hundredth; of a run that was gone on with, without the pause. */
  minutes: z.number().nonnegative(),
  /** In order of their slugs. */
  servers: z.array(recaptureSchema),
});

export type Recapture = z.infer<typeof recaptureSchema>;
export type RecaptureReport = z.infer<typeof recaptureReportSchema>;

/** Minutes to a hundredth, from milliseconds. */
export const countMinutes = (milliseconds: number): number => Math.round(milliseconds / 600) / 100;
