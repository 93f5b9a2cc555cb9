import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { readJsonFile } from '../catalog/check-json.ts';
import type { Problem } from '../catalog/schema/problem.ts';
import { checkReferences } from './check-references.ts';
import { frameworksSchema, type Framework } from './schema/framework.ts';
import { incidentKindsSchema, incidentSchema, type Incident, type IncidentKind } from './schema/incident.ts';
import { patternSchema, type Pattern } from './schema/pattern.ts';
import { regulationsSchema, type Regulation } from './schema/regulation.ts';
import { sourcesSchema, type Source } from './schema/source.ts';

/** Everything that `data/attacks/` says. Patterns stand by name, incidents latest first, the rest as their files have it. */
export interface AttackLibrary {
  readonly patterns: readonly Pattern[];
  readonly incidents: readonly Incident[];
  readonly kinds: readonly IncidentKind[];
  readonly sources: readonly Source[];
  readonly frameworks: readonly Framework[];
  readonly regulations: readonly Regulation[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads every file of a folder; each must be named after the value of `key`. */
async function readFolder<T>(folder: string, schema: z.ZodType<T>, nameOf: (value: T) => string) {
  const names = (await Array.fromAsync(glob('*.json', { cwd: folder }))).toSorted(byText);
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const read = await readJsonFile(file, schema);
    problems.push(...read.problems);
    if (read.value === null) continue;
    values.push(read.value);
    if (nameOf(read.value) !== basename(name, '.json'))
      problems.push({
        code: 'misnamed-file',
        level: 'error',
        file,
        path: '',
        message: `The file is not named after what it holds, ${JSON.stringify(nameOf(read.value))}.`,
        hint: 'Rename one of the two.',
      });
  }
  return { values, problems };
}

/** Reads the attack library from `data/attacks`, with all that is wrong with it: shapes, then references. */
export async function loadAttacks(folder: string): Promise<{ library: AttackLibrary; problems: Problem[] }> {
  const patterns = await readFolder(join(folder, 'patterns'), patternSchema, ({ slug }) => slug);
  const incidents = await readFolder(join(folder, 'incidents'), incidentSchema, ({ id }) => id);
  const kinds = await readJsonFile(join(folder, 'kinds.json'), incidentKindsSchema);
  const sources = await readJsonFile(join(folder, 'sources.json'), sourcesSchema);
  const frameworks = await readJsonFile(join(folder, 'frameworks.json'), frameworksSchema);
  const regulations = await readJsonFile(join(folder, 'regulations.json'), regulationsSchema);
  const library: AttackLibrary = {
    patterns: patterns.values.toSorted((a, b) => byText(a.name, b.name)),
    incidents: incidents.values.toSorted((a, b) => byText(b.sortDate, a.sortDate) || byText(a.id, b.id)),
    kinds: kinds.value ?? [],
    sources: sources.value ?? [],
    frameworks: frameworks.value ?? [],
    regulations: regulations.value ?? [],
  };
  const shapes = [patterns, incidents, kinds, sources, frameworks, regulations].flatMap(({ problems }) => problems);
  return { library, problems: shapes.length > 0 ? shapes : checkReferences(library, folder) };
}
