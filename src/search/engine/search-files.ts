/** Brings a file of the search index by its path below the index's folder, unpacked. Rejects where it isn't there. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** The one file whose name never changes: it names the version of all others. */
export const HEAD_FILE = 'head.bin';

/** A folder whose files never change: a host may tell browsers to keep them. */
const KEPT = 'kept';

/** Tools whose rows are in one file. */
export const ROWS_A_FILE = 8;

export const shardFile = (version: string, shard: number): string => `${KEPT}/${version}/terms-${shard}.bin`;
export const rowsFile = (version: string, chunk: number): string => `${KEPT}/${version}/rows-${chunk}.bin`;
export const synonymsFile = (version: string): string => `${KEPT}/${version}/synonyms.bin`;

/** Terms that stand for something else than a word of a text. */
export const conceptTerm = (concept: string): string => `+${concept}`;
export const argumentTerm = (folded: string): string => `=${folded}`;
/** Tools with a word in their name that begins so; for one letter or two. */
export const startTerm = (start: string): string => `*${start}`;
/** Letters that are looked up as a beginning of their own; longer ones are looked for among all terms. */
export const LONGEST_START = 2;

/** What a reader sees of a tool in a list of results. */
export interface ToolRow {
  readonly name: string;
  readonly slug: string;
  /** One sentence of ours about what a call does; empty where it is not assessed. */
  readonly sentence: string;
}

/** A row as its file has it: the slug is left out where it follows from the name. */
export type PackedRow = readonly [name: string, sentence: string, slug?: string];

/** The slug that a name has as a rule. */
export const guessSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
