import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readJsonFile } from '../../catalog/check-json.ts';
import type { OrderedFiles } from '../../catalog/data-files.ts';
import type { Problem } from '../../catalog/schema/problem.ts';
import { proofRecordSchema, type ProofRecord } from './proof-record.ts';

/** Where proof records stand below `data/`, with the schema that sets the order of their fields. */
export const proofFiles: readonly OrderedFiles[] = [{ pattern: /^proofs\/[^/]+\.json$/, schema: proofRecordSchema }];

/** The proof records, by format, and what is wrong with them. */
export interface LoadedProofs {
  readonly records: readonly ProofRecord[];
  readonly problems: readonly Problem[];
}

/** Reads the proof records of `directory`, which may be missing: one file for each format that was proven, named after it. */
export async function loadProofs(directory: string, formatIds: readonly string[]): Promise<LoadedProofs> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.json')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      const { value, problems } = await readJsonFile(file, proofRecordSchema);
      const isOwn = value === null || (value.format === basename(name, '.json') && formatIds.includes(value.format));
      const stray: Problem = {
        code: 'stray-proof',
        level: 'error',
        file,
        path: '/format',
        message: 'The proof record is not named after a format that there is.',
        hint: 'Remove it, or name it after its format.',
      };
      return { value, problems: isOwn ? problems : [...problems, stray] };
    }),
  );
  return {
    records: files.flatMap(({ value }) => (value === null ? [] : [value])),
    problems: files.flatMap(({ problems }) => problems),
  };
}
