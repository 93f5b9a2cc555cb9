import type { SeverityId } from '../../catalog/schema/vocabulary.ts';

/** A word for what a tool is, with the mark that stands for it. */
export type MarkedWord = readonly [label: string, icon: string | null];

/** A row of a list as its file has it. Numbers are positions in the lists of the file. */
export type PackedListRow = readonly [
  name: string,
  /** Empty where it follows from the name. */
  slug: string,
  server: number,
  severity: SeverityId | null,
  category: number,
  undo: string,
  reach: string,
  traits: readonly number[],
  policy: string,
  why: string,
  state?: string,
];

/** The rows of the list of all tools, the riskiest first, as a table fetches them. */
export interface ListRows {
  readonly servers: readonly (readonly [name: string, href: string])[];
  readonly categories: readonly MarkedWord[];
  readonly traits: readonly MarkedWord[];
  readonly rows: readonly PackedListRow[];
}

/** Any other list, the riskiest first, as a table fetches it: where its rows stand in the list of all, from 0. */
export type ListPlaces = readonly number[];

/** The slug that most names have. */
export const plainSlug = (name: string): string => name.toLowerCase().replaceAll('_', '-');
