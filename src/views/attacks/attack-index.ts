import type { AttackLibrary } from '../../attacks/load-attacks.ts';
import type { Framework } from '../../attacks/schema/framework.ts';
import type { Incident, IncidentKind } from '../../attacks/schema/incident.ts';
import type { Pattern } from '../../attacks/schema/pattern.ts';
import type { Source } from '../../attacks/schema/source.ts';

/** The parts of the attack library by their names. Asking for a name that it doesn't have throws. */
export interface AttackIndex {
  readonly pattern: (slug: string) => Pattern;
  readonly incident: (id: string) => Incident;
  readonly kind: (id: string) => IncidentKind;
  readonly source: (key: string) => Source;
  readonly framework: (id: string) => Framework;
  /** The title of a framework's entry; null where the library doesn't hold it. */
  readonly entryTitle: (framework: string, entry: string) => string | null;
}

function makeFinder<T>(values: readonly T[], nameOf: (value: T) => string): (name: string) => T {
  const byName = new Map(values.map((value) => [nameOf(value), value]));
  return (name) => {
    const value = byName.get(name);
    if (value === undefined) throw new Error(`the attack library has no ${name}`);
    return value;
  };
}

function buildIndex({ patterns, incidents, kinds, sources, frameworks }: AttackLibrary): AttackIndex {
  const titles = new Map<string, string>();
  for (const { id, entries } of frameworks)
    for (const entry of entries ?? []) titles.set(`${id} ${entry.id}`, entry.title);
  for (const { mappings } of patterns)
    for (const { framework, id, title } of mappings) titles.set(`${framework} ${id}`, title);
  return {
    pattern: makeFinder(patterns, ({ slug }) => slug),
    incident: makeFinder(incidents, ({ id }) => id),
    kind: makeFinder(kinds, ({ id }) => id),
    source: makeFinder(sources, ({ key }) => key),
    framework: makeFinder(frameworks, ({ id }) => id),
    entryTitle: (framework, entry) => titles.get(`${framework} ${entry}`) ?? null,
  };
}

const indexes = new WeakMap<AttackLibrary, AttackIndex>();

/** The index of a library, made once. */
export function indexAttacks(library: AttackLibrary): AttackIndex {
  const index = indexes.get(library) ?? buildIndex(library);
  indexes.set(library, index);
  return index;
}
