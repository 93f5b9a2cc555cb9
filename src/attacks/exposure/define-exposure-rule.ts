import type { Assessment, Evidence } from '../../catalog/schema/assessment.ts';
import type { HygieneFinding } from '../../catalog/schema/hygiene.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { Claim } from '../../classifier/reading/claim.ts';
import type { Definition } from '../../classifier/reading/read-definition.ts';

/** What an exposure rule is given about a tool. */
export interface ExposureContext {
  readonly definition: Definition;
  /** What the verbs of its definition claim. */
  readonly claims: readonly Claim[];
  readonly assessment: Assessment;
  readonly hygiene: readonly HygieneFinding[];
  /** Names of other servers of the catalogue that have a tool of the same name. */
  readonly namesakes: readonly string[];
}

/** Why a tool is open to a pattern. */
export interface ExposureReason {
  /**
   * The reason in our words, about this very tool, ending in a full stop. Names from its definition stand between
   * backticks, and only plain ones: see `nameParameter`.
   */
  readonly reason: string;
  /** Spans of the definition that it rests on, at least one, save where it rests on other servers. */
  readonly evidence: readonly Evidence[];
}

/** One way in which a tool is open to attack patterns. Every rule is one file in `rules/`, its fields in this order. */
export interface ExposureRule {
  /** Stable kebab-case id, the name of its file. */
  readonly id: string;
  readonly title: string;
  /** Slugs of the patterns that it opens a tool to. */
  readonly patterns: readonly string[];
  /** What it reads, in one sentence. */
  readonly reads: string;
  /** What it is known to miss. */
  readonly misses: string;
  /** Null where the tool isn't open in this way. */
  readonly match: (context: ExposureContext) => ExposureReason | null;
  /** Definitions that it must match, and such that look alike but that it must pass over. */
  readonly examples: { readonly match: readonly ToolDefinition[]; readonly pass: readonly ToolDefinition[] };
}

/** Declares an exposure rule; holds it to the contract when it is compiled. */
export const defineExposureRule = <const T extends ExposureRule>(rule: T): ExposureRule => rule;
