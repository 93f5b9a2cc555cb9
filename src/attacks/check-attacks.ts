import { join } from 'node:path';
import type { Problem } from '../catalog/schema/problem.ts';
import { listUnusedSources } from './check-references.ts';
import { loadAttacks } from './load-attacks.ts';

/** All that is wrong with the attack library in `folder`, and a warning for each source that nothing in it rests on. */
export async function checkAttacks(folder: string): Promise<Problem[]> {
  const { library, problems } = await loadAttacks(folder);
  // Where a file couldn't be read, what rests on a source isn't known.
  if (problems.length > 0) return problems;
  return listUnusedSources(library).map((key): Problem => ({
    code: 'unused-source',
    level: 'warning',
    file: join(folder, 'sources.json'),
    path: `/${library.sources.findIndex((source) => source.key === key)}`,
    message: `Nothing in the library rests on the source ${JSON.stringify(key)}.`,
    hint: 'Name it beside the fact that it supports, or take it out.',
  }));
}
