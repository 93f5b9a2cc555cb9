import { FILTER_KINDS, type FilterKind, type Filters, type FilterToken } from '../engine/split-filters.ts';

/** What is searched for, as the page and its URL hold it. */
export interface SearchState {
  /** What stands in the box. */
  readonly q: string;
  /** What is chosen beside it. */
  readonly chosen: Filters;
  readonly sort: 'best' | 'severity';
}

const LONGEST = 500;

/** Reads a URL's query. A filter may come several times or as a list with commas. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const valuesOf = (kind: FilterKind): string[] => [
    ...new Set(
      parameters
        .getAll(kind)
        .flatMap((text) => text.split(','))
        .map((text) => text.trim().slice(0, LONGEST))
        .filter((text) => text !== ''),
    ),
  ];
  return {
    q: parameters.get('q')?.slice(0, LONGEST) ?? '',
    chosen: Object.fromEntries(FILTER_KINDS.map((kind) => [kind, valuesOf(kind)])) as Record<FilterKind, string[]>,
    sort: parameters.get('sort') === 'severity' ? 'severity' : 'best',
  };
}

const ORDER: readonly FilterKind[] = ['category', 'severity', 'server', 'trait', 'lang', 'arg'];

/** The state as a URL's query; empty where nothing is asked for. */
export function formatState({ q, chosen, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (q.trim() !== '') parameters.set('q', q);
  for (const kind of ORDER) for (const value of chosen[kind]) parameters.append(kind, value);
  if (sort === 'severity') parameters.set('sort', sort);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The state with a value chosen besides. */
export const addValue = (state: SearchState, kind: FilterKind, value: string): SearchState => ({
  ...state,
  chosen: { ...state.chosen, [kind]: [...state.chosen[kind].filter((each) => !isSame(each, value)), value] },
});

/** The state without a value, whether it was chosen beside the box or typed into it. */
export function dropValue(
  state: SearchState,
  kind: FilterKind,
  value: string,
  tokens: readonly FilterToken[],
): SearchState {
  const typed = tokens.filter((token) => token.kind === kind && token.values.some((each) => isSame(each, value)));
  const words = new Set(typed.map(({ text }) => text));
  const q =
    typed.length === 0
      ? state.q
      : state.q
          .split(/\s+/)
          .filter((word) => !words.has(word))
          .join(' ');
  const rest = state.chosen[kind].filter((each) => !isSame(each, value));
  return { ...state, q, chosen: { ...state.chosen, [kind]: rest } };
}
