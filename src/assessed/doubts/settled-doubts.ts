import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { digestSchema } from '../../catalog/schema/manifest.ts';
import { slugSchema } from '../../catalog/schema/server.ts';
import { categoryIdSchema, severityIdSchema } from '../../catalog/schema/vocabulary.ts';
import type { DoubtfulTool } from './list-doubts.ts';

/** `data/settled-doubts.json`: verdicts of the rules that asked for a review, were read, and stand. */
export const settledDoubtsSchema = z.array(
  z.strictObject({
    server: slugSchema,
    tool: z.string().min(1),
    /** The definition that was read; another one asks anew. */
    digest: digestSchema,
    /** The verdict that was found right; another one asks anew. */
    category: categoryIdSchema,
    severity: severityIdSchema,
  }),
);
export type SettledDoubts = z.infer<typeof settledDoubtsSchema>;

const spell = (...parts: (string | null)[]): string => JSON.stringify(parts);

/** Whether a tool's verdict has been read and stands. */
export type IsSettled = (tool: Pick<DoubtfulTool, 'server' | 'name' | 'digest' | 'assessment'>) => boolean;

/** Makes that test of the verdicts that are settled. */
export function makeSettledTest(settled: SettledDoubts): IsSettled {
  const known = new Set(
    settled.map(({ server, tool, digest, category, severity }) => spell(server, tool, digest, category, severity)),
  );
  return ({ server, name, digest, assessment: { category, severity } }) =>
    known.has(spell(server, name, digest, category, severity));
}

/** Reads the settled verdicts. Throws where the file is not of its schema. */
export const readSettled = async (directory: string): Promise<SettledDoubts> =>
  settledDoubtsSchema.parse(JSON.parse(await readFile(`${directory}/settled-doubts.json`, 'utf8')));
