import { join } from 'node:path';
import type { Problem } from '../catalog/schema/problem.ts';
import { listSourceUses } from './list-source-uses.ts';
import type { AttackLibrary } from './load-attacks.ts';

const problem = (code: string, level: Problem['level'], file: string, message: string, hint: string): Problem => ({
  code,
  level,
  file,
  path: '',
  message,
  hint,
});

/** What the files of the attack library say of each other and does not hold: slugs, ids, sources, entries of frameworks. */
export function checkReferences(library: AttackLibrary, folder: string): Problem[] {
  const problems: Problem[] = [];
  const miss = (file: string, what: string, name: string): void => {
    problems.push(
      problem(
        'unknown-reference',
        'error',
        join(folder, file),
        `There is no ${what} ${JSON.stringify(name)}.`,
        'Mend the name.',
      ),
    );
  };
  const patterns = new Map(library.patterns.map((pattern) => [pattern.slug, pattern]));
  const incidents = new Map(library.incidents.map((incident) => [incident.id, incident]));
  const frameworks = new Map(library.frameworks.map((framework) => [framework.id, framework]));
  const sources = new Set(library.sources.map(({ key }) => key));

  for (const { slug, incidents: cases, related, mappings } of library.patterns) {
    const file = `patterns/${slug}.json`;
    for (const id of cases) if (!incidents.get(id)?.patterns.includes(slug)) miss(file, 'incident of this pattern', id);
    for (const { slug: other } of related)
      if (!patterns.has(other) || other === slug) miss(file, 'other pattern', other);
    for (const { framework, id, title } of mappings) {
      const entries = frameworks.get(framework)?.entries;
      if (entries === undefined) miss(file, 'framework', framework);
      else if (entries && !id.startsWith('(') && !entries.some((entry) => entry.id === id && entry.title === title))
        miss(file, `entry of ${framework}`, `${id} ${title}`);
    }
  }
  for (const { id, patterns: own, officialMappings } of library.incidents) {
    const file = `incidents/${id}.json`;
    for (const slug of own)
      if (!patterns.get(slug)?.incidents.includes(id)) miss(file, 'pattern with this incident', slug);
    for (const { framework } of officialMappings) if (!frameworks.has(framework)) miss(file, 'framework', framework);
  }
  for (const { file, key } of listSourceUses(library)) if (!sources.has(key)) miss(file, 'source', key);
  return problems;
}

/** Sources that no fact rests on: nothing wrong, but worth knowing, as they were read for nothing or a fact lost its source. */
export function listUnusedSources(library: AttackLibrary): string[] {
  const used = new Set(listSourceUses(library).map(({ key }) => key));
  return library.sources.map(({ key }) => key).filter((key) => !used.has(key));
}
