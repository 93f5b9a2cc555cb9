import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isModest } from './find-programs.ts';

/** What an installer writes down of where a package came from (PEP 610). */
const originSchema = z.object({
  url: z.string().regex(/^file:\/\/\//),
  dir_info: z.object({ editable: z.literal(true) }),
});

const LONGEST_RECORD = 10_000;

/** The project that a record says a package is run from; null where it is installed like any other. */
function readProject(text: string): string | null {
  try {
    const path = fileURLToPath(originSchema.parse(JSON.parse(text)).url);
    return isModest(path) ? path : null;
  } catch {
    return null;
  }
}

/** Projects that packages of a virtual environment are run from in place, as `pip install --editable` leaves them. */
export async function findEditableProjects(environment: string): Promise<string[]> {
  if (!isModest(environment)) return [];
  const projects: string[] = [];
  for await (const each of glob('lib/python*/site-packages/*.dist-info/direct_url.json', { cwd: environment })) {
    const text = await readFile(join(environment, each), 'utf8').catch(() => '');
    const project = text.length > LONGEST_RECORD ? null : readProject(text);
    if (project !== null) projects.push(project);
  }
  return projects;
}
