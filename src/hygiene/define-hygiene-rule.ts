import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { Span } from '../classifier/reading/find-phrases.ts';
import type { DefinitionStrings } from './read-strings.ts';

/** One thing that has no place in a definition. Every rule is one file in `rules/`, its fields in this order. */
export interface HygieneRule {
  /** Stable kebab-case id, the name of its file. */
  readonly id: string;
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  /** What it reads, in one sentence. */
  readonly reads: string;
  /** What it is known to miss. */
  readonly misses: string;
  /** What it found, in a sentence for the tool's page. */
  readonly says: string;
  /** The places that it objects to. */
  readonly match: (strings: DefinitionStrings) => readonly Span[];
  /** Definitions that it must match, and such that look alike but that it must pass over. */
  readonly examples: { readonly match: readonly ToolDefinition[]; readonly pass: readonly ToolDefinition[] };
}

/** Declares a hygiene rule; holds it to the contract when it is compiled. */
export const defineHygieneRule = <const T extends HygieneRule>(rule: T): HygieneRule => rule;
