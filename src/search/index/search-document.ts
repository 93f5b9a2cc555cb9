/** What the search index is made of: a tool, as far as it is found by it or shown in a list. */
export interface SearchDocument {
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Our English rendering of the description; empty where there is none. */
  readonly gloss: string;
  readonly rationale: string;
  readonly parameters: readonly string[];
  /** Ids of the vocabulary, `not-assessed` where there is no verdict. */
  readonly category: string;
  readonly severity: string;
  readonly points: number;
  readonly reach: number;
  readonly traits: readonly string[];
  /** The language that the definition is written in. */
  readonly language: string;
  /** What sets it apart in lists; empty for most. */
  readonly state: string;
}

/** A server with its tools, the worst first. */
export interface SearchedServer {
  readonly slug: string;
  readonly name: string;
  readonly product: string;
  readonly packageName: string;
  readonly repository: string;
  readonly tools: readonly SearchDocument[];
}
