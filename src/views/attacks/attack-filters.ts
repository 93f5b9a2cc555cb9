import type { AttackLibrary } from '../../attacks/load-attacks.ts';
import { categories, traits } from '../../catalog/vocabulary.ts';

/** One way to narrow a list; the names are those of URL parameters. */
export interface AttackFilter {
  readonly name: 'category' | 'trait' | 'kind' | 'protocol';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Stands for patterns that no trait of a tool opens: the server or its definitions do. */
export const NO_TRAIT = 'none';

const listOptions = (terms: readonly { readonly id: string; readonly label: string }[]) =>
  terms.map(({ id, label }) => ({ value: id, label }));

/** What the incidents can be narrowed to. */
export const listIncidentFilters = ({ kinds }: AttackLibrary): AttackFilter[] => [
  { name: 'kind', label: 'Kind of case', options: listOptions(kinds) },
];

/** What the patterns can be narrowed to: values that one of them has. */
export function listPatternFilters(library: AttackLibrary): AttackFilter[] {
  const used = new Set<string>(library.patterns.flatMap((pattern) => pattern.traits));
  return [
    { name: 'category', label: 'Category of tool', options: listOptions(categories) },
    {
      name: 'trait',
      label: 'Trait of tool',
      options: [
        ...listOptions(traits.filter(({ id }) => used.has(id))),
        { value: NO_TRAIT, label: 'None: it lies with the server' },
      ],
    },
    ...listIncidentFilters(library),
  ];
}
