import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Problem } from './schema/problem.ts';

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const DEEPEST = 500;

/** Whether a JSON value nests deeper than `limit` levels; walks level by level, so depth can't break it. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** What reading gave: the value, or null with all that is wrong with it. */
export interface ReadResult<T> {
  readonly value: T | null;
  readonly problems: Problem[];
}

/** Where the schema of a data file is, by what its path says that it is. */
const SCHEMA_PLACES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[/\\])server\.json$/, 'src/catalog/schema/server.ts'],
  [/[/\\]manifests[/\\][^/\\]{1,300}\.json$/, 'src/catalog/schema/manifest.ts'],
  [/[/\\]glosses[/\\][^/\\]{1,300}\.json$/, 'src/catalog/schema/gloss.ts'],
  [/[/\\]reviews[/\\][^/\\]{1,300}\.json$/, 'src/catalog/schema/review.ts'],
  [/[/\\]captures[/\\]conformance\.json$/, 'src/catalog/schema/conformance.ts'],
  [/[/\\]captures[/\\]eras\.json$/, 'src/catalog/schema/eras.ts'],
  [/[/\\]captures[/\\]missing\.json$/, 'src/catalog/schema/missing.ts'],
  [/[/\\]captures[/\\][^/\\]{1,300}\.json$/, 'src/catalog/schema/capture-report.ts'],
];

const hintAtSchema = (file: string): string => {
  const place = SCHEMA_PLACES.find(([pattern]) => pattern.test(file))?.[1];
  return place === undefined
    ? 'Compare it with its schema; those of data files are in src/catalog/schema/.'
    : `Compare the file with its schema, ${place}.`;
};

/** Checks a value against a schema; one error problem for each issue. */
export function checkJson<T>(value: unknown, schema: z.ZodType<T>, file: string): ReadResult<T> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue): Problem => ({
    code: 'schema-mismatch',
    level: 'error',
    file,
    path: pointerOf(issue.path),
    message: issue.message,
    hint: hintAtSchema(file),
  }));
  return { value: null, problems };
}

/** Reads a JSON file and checks it against a schema. A file that can't be read or is no JSON is an error problem. */
export async function readJsonFile<T>(file: string, schema: z.ZodType<T>): Promise<ReadResult<T>> {
  const failed = (code: string, message: string, hint: string): ReadResult<T> => ({
    value: null,
    problems: [{ code, level: 'error', file, path: '', message, hint }],
  });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return failed(
      'unreadable-file',
      `The file can't be read: ${(error as Error).message}`,
      'Check that it exists and may be read.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(
      'not-json',
      `The file is not JSON: ${(error as Error).message}`,
      'Capture it again, or mend the syntax.',
    );
  }
  if (isDeeperThan(value, DEEPEST))
    return failed(
      'too-deep',
      `The file nests more than ${DEEPEST} levels.`,
      'No tool needs that; leave the server out.',
    );
  return checkJson(value, schema, file);
}
