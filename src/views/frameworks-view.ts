import type { AttackLibrary } from '../attacks/load-attacks.ts';
import type { Framework } from '../attacks/schema/framework.ts';
import type { Mapping } from '../attacks/schema/pattern.ts';
import { urls } from '../catalog/urls.ts';
import { indexAttacks } from './attacks/attack-index.ts';
import { describeSource, type ShownSource } from './attacks/describe-source.ts';

const ATLAS = 'mitre-atlas';
const CWE = 'cwe';

/** How a mapping is known, in plain words. */
const STATUS_WORDS: Record<Mapping['status'], string> = {
  certain: 'The entry’s own words cover it',
  verified: 'Checked against the entry, or a case under it',
};

/** A name with the page that it leads to. */
export interface NamedLink {
  readonly name: string;
  readonly href: string;
}

/** An entry's id as pages show it, with its anchor on the framework's page; null where the page has no row of it. */
export interface EntryLink {
  readonly label: string;
  readonly href: string | null;
}

/** One entry of a framework with the patterns that are mapped to it, by name; none where no pattern is. */
export interface EntryRow {
  readonly anchor: string;
  readonly label: string;
  /** Null where the entry's id is its title. */
  readonly title: string | null;
  readonly patterns: readonly (NamedLink & { readonly basis: string; readonly status: string })[];
}

/** An incident with the entries that somebody else puts it under. */
export interface CaseRow {
  readonly incident: NamedLink;
  readonly entries: readonly EntryLink[];
  /** ATLAS's own case study of it. */
  readonly caseStudy: string | null;
  /** Who says so; null where the incident's page has the sources. */
  readonly source: ShownSource | null;
}

/** Everything that a framework's page shows. */
export interface FrameworkView {
  readonly id: string;
  readonly name: string;
  /** The edition that the mappings were made against, or `version not stated`. */
  readonly version: string;
  /** The same as a sentence. */
  readonly edition: string;
  readonly source: ShownSource | null;
  readonly notes: readonly string[];
  /** Whether the rows are the framework's whole list. */
  readonly isWhole: boolean;
  /** How many entries patterns are mapped to: `9 of 10 entries` of a whole list, else `12 entries`. */
  readonly reach: string;
  readonly rows: readonly EntryRow[];
  readonly cases: readonly CaseRow[];
  /** Mitigations that it names, with the patterns that they are set against; empty for all but ATLAS. */
  readonly mitigations: readonly {
    readonly id: string;
    readonly name: string;
    readonly patterns: readonly NamedLink[];
  }[];
}

const collator = new Intl.Collator('en', { numeric: true });
const anchorOf = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
/** `(candidate)` stands for an entry that has no number yet. */
const labelOf = (id: string): string => id.replaceAll(/[()]/g, '');
const linkIncident = ({ id, name }: { readonly id: string; readonly name: string }): NamedLink => ({
  name,
  href: urls.incident(id),
});
const linkPattern = ({ slug, name }: { readonly slug: string; readonly name: string }): NamedLink => ({
  name,
  href: urls.attack(slug),
});

/** The framework's own list, where it is known whole, and after it the mapped entries that aren't on it. */
function listRows({ patterns }: AttackLibrary, { id: framework, entries }: Framework): EntryRow[] {
  const mapped = patterns.flatMap((pattern) =>
    pattern.mappings.filter((mapping) => mapping.framework === framework).map((mapping) => ({ pattern, mapping })),
  );
  const listed = entries ?? [];
  const others = new Map(mapped.map(({ mapping }) => [mapping.id, { id: mapping.id, title: mapping.title }]));
  for (const { id } of listed) others.delete(id);
  return [...listed, ...[...others.values()].toSorted((a, b) => collator.compare(a.id, b.id))].map(({ id, title }) => ({
    anchor: anchorOf(id),
    label: labelOf(id),
    title: title === id ? null : title,
    patterns: mapped
      .filter(({ mapping }) => mapping.id === id)
      .map(({ pattern, mapping }) => ({
        ...linkPattern(pattern),
        basis: mapping.basis,
        status: STATUS_WORDS[mapping.status],
      })),
  }));
}

/** The incidents that others put under entries of the framework, latest first. */
function listCases(library: AttackLibrary, framework: string, rows: readonly EntryRow[]): CaseRow[] {
  const anchors = new Set(rows.map(({ anchor }) => anchor));
  const linkEntry = (id: string): EntryLink => ({
    label: labelOf(id),
    href: anchors.has(anchorOf(id)) ? `#${anchorOf(id)}` : null,
  });
  return library.incidents.flatMap((incident): CaseRow[] => {
    const caseStudy = framework === ATLAS ? incident.atlasCaseStudy : null;
    const official = incident.officialMappings
      .filter((mapping) => mapping.framework === framework)
      .map(({ ids, source }) => ({ ids, source: describeSource(indexAttacks(library).source(source)) }));
    const ids = framework === CWE ? incident.cwes : [];
    const unsourced = ids.length > 0 || (caseStudy !== null && official.length === 0) ? [{ ids, source: null }] : [];
    return [...official, ...unsourced].map(({ ids, source }) => ({
      incident: linkIncident(incident),
      entries: ids.map(linkEntry),
      caseStudy,
      source,
    }));
  });
}

function listMitigations({ patterns }: AttackLibrary): FrameworkView['mitigations'] {
  const named = new Map(patterns.flatMap(({ mitigations }) => mitigations.map(({ id, name }) => [id, name])));
  return [...named]
    .toSorted(([a], [b]) => collator.compare(a, b))
    .map(([id, name]) => ({
      id,
      name,
      patterns: patterns.filter(({ mitigations }) => mitigations.some((each) => each.id === id)).map(linkPattern),
    }));
}

/** `9 of 10 entries` of a whole list, which a candidate doesn’t count for; `12 entries` where the list isn’t known. */
function describeReach(entries: Framework['entries'], rows: readonly EntryRow[]): string {
  const mapped = rows.slice(0, entries?.length).filter(({ patterns }) => patterns.length > 0).length;
  if (entries !== null) return `${mapped} of ${entries.length} entries`;
  return mapped === 1 ? '1 entry' : `${mapped} entries`;
}

function viewFramework(library: AttackLibrary, framework: Framework): FrameworkView {
  const { id, name, version, source, notes, entries } = framework;
  const rows = listRows(library, framework);
  return {
    id,
    name,
    version: version ?? 'version not stated',
    edition: version === null ? 'The version isn’t stated.' : `Version: ${version}.`,
    source: source === null ? null : describeSource(indexAttacks(library).source(source)),
    notes,
    isWhole: entries !== null,
    reach: describeReach(entries, rows),
    rows,
    cases: listCases(library, id, rows),
    mitigations: id === ATLAS ? listMitigations(library) : [],
  };
}

/** Every framework, in the order of the library. */
export const viewFrameworks = (library: AttackLibrary): FrameworkView[] =>
  library.frameworks.map((framework) => viewFramework(library, framework));

/** A pattern with the entries that it is mapped to, framework by framework. */
export interface MatrixRow {
  readonly pattern: NamedLink;
  readonly cells: readonly (readonly { readonly label: string; readonly href: string }[])[];
}

/** Patterns down, by name; frameworks across, in the order of `frameworks`. */
export const viewMatrix = (library: AttackLibrary, frameworks: readonly FrameworkView[]): MatrixRow[] =>
  library.patterns.map((pattern) => ({
    pattern: linkPattern(pattern),
    cells: frameworks.map(({ id, rows }) =>
      rows
        .filter(({ patterns }) => patterns.some(({ href }) => href === urls.attack(pattern.slug)))
        .map(({ label, anchor }) => ({ label, href: `${urls.framework(id)}#${anchor}` })),
    ),
  }));
