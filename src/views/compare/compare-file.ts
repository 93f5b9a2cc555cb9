export type CompareMix = readonly [tone: string, start: number, share: number];

/** Something that can stand in a column: a server as it is, one version of it, or one tool. */
export interface CompareSubject {
  /** Slug of a tool or name of a version; empty for the server as it is. */
  readonly id: string;
  readonly name: string;
  /** What it belongs to, to go below the name. */
  readonly of: string;
  readonly href: string;
  /** Its levels, the worst first: which, where each begins and how much of the whole it is, in per cent. */
  readonly mix: readonly CompareMix[];
  /** What stands in each row, in the order of the rows; empty where a row says nothing of it. */
  readonly cells: readonly string[];
}

/** A tool in a column of its own, and what a list of shared names says of it. */
export interface CompareTool extends CompareSubject {
  /** Name as served, untrusted. */
  readonly served: string;
  /** Severity, category and what is recommended, in words. */
  readonly brief: string;
}

/** What a comparison needs of a server. */
export interface CompareFile {
  readonly server: CompareSubject;
  /** Oldest first; empty where only one was captured. */
  readonly versions: readonly CompareSubject[];
  /** What the model can call today, the riskiest first. */
  readonly tools: readonly CompareTool[];
}
