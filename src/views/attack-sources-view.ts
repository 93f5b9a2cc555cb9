import { listSourceUses, type SourceUse } from '../attacks/list-source-uses.ts';
import type { AttackLibrary } from '../attacks/load-attacks.ts';
import type { Source } from '../attacks/schema/source.ts';
import { urls } from '../catalog/urls.ts';
import { indexAttacks, type AttackIndex } from './attacks/attack-index.ts';
import { describeSource, type ShownSource } from './attacks/describe-source.ts';

/** What the grades mean, the nearest to the event first. */
const GRADES: readonly { readonly id: Source['grade']; readonly label: string; readonly description: string }[] = [
  {
    id: 'primary',
    label: 'Primary sources',
    description:
      'Written by those who took part or who keep the record: whoever found a flaw, met it or mended it, a court, an authority, the keepers of a list.',
  },
  {
    id: 'primary-repost',
    label: 'Copies of primary sources',
    description: 'The text is a primary one, but it was read at another place than where it first stood.',
  },
  {
    id: 'secondary',
    label: 'Secondary sources',
    description: 'Accounts by others who worked from primary texts: the press, analysts, databases of cases.',
  },
  {
    id: 'tertiary',
    label: 'Tertiary sources',
    description:
      'Accounts of accounts: translations, summaries, passing mentions. A fact that rests on one of them alone is worth checking.',
  },
];

/** How much of a source was read. */
const ACCESS: readonly { readonly label: string; readonly description: string }[] = [
  { label: 'Text read', description: 'The text itself was read.' },
  {
    label: 'Opening read',
    description: 'Only its beginning was read. What follows there may add to a fact or qualify it.',
  },
  {
    label: 'Not read itself',
    description:
      'Another source cites it. No fact rests on it; it is listed for readers who want to go further back than we did.',
  },
];

/** Something that rests on a source, with the page that shows it. */
export interface Supported {
  readonly what: string;
  readonly name: string;
  readonly href: string;
}

/** A source with all that rests on it, patterns first. */
export interface SourceRow {
  readonly source: ShownSource;
  readonly supports: readonly Supported[];
}

/** The pattern whose page tells the law. */
const LAW = 'mass-outbound-messaging';

/** What a use supports, in words. */
function describeUse(index: AttackIndex, library: AttackLibrary, { kind, id }: SourceUse['supports']): Supported {
  switch (kind) {
    case 'pattern':
      return { what: 'Pattern', name: index.pattern(id).name, href: urls.attack(id) };
    case 'incident':
      return { what: 'Incident', name: index.incident(id).name, href: urls.incident(id) };
    case 'framework':
      return { what: 'Framework', name: index.framework(id).name, href: urls.framework(id) };
    case 'regulation': {
      const topic = library.regulations.find((regulation) => regulation.id === id)?.topic ?? id;
      return { what: 'Law', name: topic, href: urls.attack(LAW) };
    }
  }
}

/** Every source of the attack library by its grade, and within it by title; those that nothing rests on stand apart. */
export function viewAttackSources(library: AttackLibrary) {
  const index = indexAttacks(library);
  const uses = Map.groupBy(listSourceUses(library), ({ key }) => key);
  const rows = library.sources
    .map((source) => ({
      grade: source.grade,
      source: describeSource(source),
      supports: (uses.get(source.key) ?? []).map(({ supports }) => describeUse(index, library, supports)),
    }))
    .toSorted((a, b) => a.source.title.localeCompare(b.source.title, 'en'));
  const used = rows.filter(({ supports }) => supports.length > 0);
  return {
    count: rows.length,
    access: ACCESS,
    grades: GRADES.map((grade) => ({ ...grade, rows: used.filter((row): boolean => row.grade === grade.id) })),
    unused: rows.filter(({ supports }) => supports.length === 0),
  };
}
