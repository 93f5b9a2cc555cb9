import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import type { AxisId, CategoryId, TraitId } from '../../catalog/schema/vocabulary.ts';
import type { Claim } from '../reading/claim.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Definition } from '../reading/read-definition.ts';
import type { WordModel } from '../judging/word-model.ts';

/** What every rule is given: the definition as read, and what its verbs claim. */
export interface RuleContext {
  readonly definition: Definition;
  readonly claims: readonly Claim[];
  /** Lexicon of the description's language. */
  readonly lexicon: Lexicon;
  /** The word weights to go by. */
  readonly words: WordModel;
}

/** What a rule found in one definition. */
export interface Finding {
  /**
   * `effect` says what the tool does, and argues for a category; `qualifier` says something about
   * an effect that others found, and counts only where the verdict is one of `only`.
   */
  readonly kind: 'effect' | 'qualifier';
  /** The category that it argues for; null for a qualifier. */
  readonly category: CategoryId | null;
  /** Categories under which a qualifier counts; empty for an effect. */
  readonly only: readonly CategoryId[];
  /** How strongly it argues for its category, from 0; may be negative where it argues against. */
  readonly weight: number;
  /** Levels of `data/vocabulary/axes.json` that it argues for. */
  readonly axes: Readonly<Partial<Record<AxisId, string>>>;
  readonly traits: readonly TraitId[];
  /** What it rests on; `rule` is filled in by `defineRule`. */
  readonly evidence: readonly Evidence[];
  /** The finding in a sentence of ours, about this tool, without quoting it. */
  readonly says: string;
}

/** One reason for a verdict. Every rule is one file in `rules/`, its fields in this order. */
export interface Rule {
  /** Stable kebab-case id, the name of its file. */
  readonly id: string;
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  /** What it reads, in one sentence. */
  readonly reads: string;
  /** What it is known to miss. */
  readonly misses: string;
  readonly match: (context: RuleContext) => readonly Finding[];
  /** Definitions that it must match, and such that look alike but that it must pass over. */
  readonly examples: { readonly match: readonly ToolDefinition[]; readonly pass: readonly ToolDefinition[] };
}

/** Declares a rule; holds it to the contract when it is compiled. */
export const defineRule = <const T extends Rule>(rule: T): Rule => rule;
