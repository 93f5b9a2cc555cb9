import type { AttackLibrary } from './load-attacks.ts';

/** One place of the library that rests on a source. */
export interface SourceUse {
  readonly key: string;
  /** The file that names it, within `data/attacks/`. */
  readonly file: string;
  /** What kind of thing it supports, and which. */
  readonly supports: { readonly kind: 'incident' | 'pattern' | 'framework' | 'regulation'; readonly id: string };
}

/** Every use of a source, in the order of the library. */
export function listSourceUses({ patterns, incidents, frameworks, regulations }: AttackLibrary): SourceUse[] {
  const uses = (kind: SourceUse['supports']['kind'], id: string, file: string, keys: readonly string[]): SourceUse[] =>
    [...new Set(keys)].map((key) => ({ key, file, supports: { kind, id } }));
  return [
    ...patterns.flatMap(({ slug, notes }) =>
      uses(
        'pattern',
        slug,
        `patterns/${slug}.json`,
        notes.flatMap(({ sources }) => sources),
      ),
    ),
    ...incidents.flatMap(({ id, facts, furtherSources, officialMappings }) =>
      uses('incident', id, `incidents/${id}.json`, [
        ...facts.flatMap(({ sources }) => sources),
        ...officialMappings.map(({ source }) => source),
        ...furtherSources,
      ]),
    ),
    ...frameworks.flatMap(({ id, source }) =>
      uses('framework', id, 'frameworks.json', source === null ? [] : [source]),
    ),
    ...regulations.flatMap(({ id, sources }) => uses('regulation', id, 'regulations.json', sources)),
  ];
}
