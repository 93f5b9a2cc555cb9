import type { SearchHead } from './search-head.ts';

/** What a search can be narrowed to; values of one kind are alternatives. */
export const FILTER_KINDS = ['severity', 'category', 'trait', 'server', 'lang', 'arg'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];
export type Filters = Readonly<Record<FilterKind, readonly string[]>>;

/** How each kind is written in the box. */
export const SIGNS: Readonly<Record<FilterKind, string>> = {
  category: '#',
  severity: '!',
  server: '@',
  trait: '/',
  lang: 'lang:',
  arg: 'arg:',
};

/** A word of the box that narrows the search. */
export interface FilterToken {
  readonly kind: FilterKind;
  /** As typed, with its sign. */
  readonly text: string;
  /** Ids that it stands for: the one it names, else all that begin so. */
  readonly values: readonly string[];
}

/** The kind and the rest of a word that begins with a sign; null for others. */
export function readSign(word: string): { readonly kind: FilterKind; readonly value: string } | null {
  const small = word.toLowerCase();
  const kind = FILTER_KINDS.find((each) => small.startsWith(SIGNS[each]));
  return kind === undefined ? null : { kind, value: small.slice(SIGNS[kind].length) };
}

/** The ids of a kind; those of arguments are not listed. */
export function listValues(head: SearchHead, kind: FilterKind): readonly string[] {
  const ids = (terms: readonly (readonly [string, string])[]) => terms.map(([id]) => id);
  switch (kind) {
    case 'severity':
      return ids(head.severities);
    case 'category':
      return ids(head.categories);
    case 'trait':
      return ids(head.traits);
    case 'server':
      return head.servers.map(({ slug }) => slug);
    case 'lang':
      return head.languages;
    case 'arg':
      return [];
  }
}

/** Ids that a value stands for. */
export function matchValues(head: SearchHead, kind: FilterKind, value: string): readonly string[] {
  if (value === '') return [];
  if (kind === 'arg') return [value];
  const ids = listValues(head, kind);
  const small = value.toLowerCase();
  const exact = ids.filter((id) => id.toLowerCase() === small);
  return exact.length > 0 ? exact : ids.filter((id) => id.toLowerCase().startsWith(small));
}

/** Takes the words that narrow a search out of what is typed. A sign before anything unknown is left in the text. */
export function splitFilters(text: string, head: SearchHead): { tokens: FilterToken[]; rest: string } {
  const tokens: FilterToken[] = [];
  // White space stays, for it tells whether the last word is done.
  const rest = text.replaceAll(/(?<!\S)\S+/g, (word) => {
    const sign = readSign(word);
    if (sign === null) return word;
    if (sign.value === '') return '';
    const values = matchValues(head, sign.kind, sign.value);
    if (values.length === 0) return word;
    tokens.push({ kind: sign.kind, text: word, values });
    return '';
  });
  return { tokens, rest };
}

/** Values without those that nothing is called: an old link must not find nothing. */
export const keepKnown = (head: SearchHead, chosen: Filters): Filters =>
  Object.fromEntries(
    FILTER_KINDS.map((kind) => {
      const known = new Set(listValues(head, kind).map((id) => id.toLowerCase()));
      return [kind, kind === 'arg' ? chosen.arg : chosen[kind].filter((value) => known.has(value.toLowerCase()))];
    }),
  ) as Record<FilterKind, string[]>;

/** All values that narrow a search, each once. */
export const joinFilters = (chosen: Filters, tokens: readonly FilterToken[]): Filters =>
  Object.fromEntries(
    FILTER_KINDS.map((kind) => [
      kind,
      [...new Set([...chosen[kind], ...tokens.filter((token) => token.kind === kind).flatMap(({ values }) => values)])],
    ]),
  ) as Record<FilterKind, string[]>;

export const NO_FILTERS: Filters = { severity: [], category: [], trait: [], server: [], lang: [], arg: [] };
