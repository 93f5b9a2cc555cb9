import type { Evidence } from '../../catalog/schema/assessment.ts';
import type { AxisId, CategoryId, TraitId } from '../../catalog/schema/vocabulary.ts';
import type { AssessedMode } from '../judging/mode.ts';
import type { Claim } from '../reading/claim.ts';
import type { Span } from '../reading/find-phrases.ts';
import type { EffectId, Lexicon } from '../words/lexicon.ts';
import type { Definition } from '../reading/read-definition.ts';

/** What every rule is given: the definition as read, and what its verbs claim. */
export interface RuleContext {
  readonly definition: Definition;
  readonly claims: readonly Claim[];
  /** Lexicon of the description's language. */
  readonly lexicon: Lexicon;
  /** What each value of an argument that chooses the effect does, judged by itself; worked out when first asked for. */
  readonly modes: () => readonly AssessedMode[];
}

/** Levels of `data/vocabulary/axes.json`, by axis. */
export type Levels = Readonly<Partial<Record<AxisId, string>>>;

/** What the engine makes of a rule that holds for one definition. */
export interface Finding {
  /** Id of the rule that made it. */
  readonly rule: string;
  /**
   * `effect` says what the tool does, and argues for a category; `qualifier` says something about
   * an effect that others found.
   */
  readonly kind: 'effect' | 'qualifier';
  /** The category that it argues for; null for a qualifier. */
  readonly category: CategoryId | null;
  /**
   * How strongly it argues for its category. A verb counts 3 as the main verb of the name and 2.4 as that of the first
   * sentence (`placeWeights`), so 5.4 is what a name and a sentence that agree come to; may be negative.
   */
  readonly weight: number;
  readonly axes: Levels;
  readonly traits: readonly TraitId[];
  /** Whether it is no reason for a verdict by itself. */
  readonly leans: boolean;
  readonly evidence: readonly Evidence[];
  /** What it adds to the act itself, in a sentence of ours about this tool; empty where it adds nothing. */
  readonly says: string;
}

/** What every rule says of itself. Its examples are data, in `data/vocabulary/rule-examples.json`. */
interface RuleText {
  /** Stable kebab-case id: the name of its file, or of its entry in `data/vocabulary/effect-rules.json`. */
  readonly id: string;
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  /** What it reads, in one sentence. */
  readonly reads: string;
  /** What it is known to miss. */
  readonly misses: string;
}

/** A sentence about a tool, and the places that show it; empty where there is nothing to say of this one. */
export type Saying = string | ((context: RuleContext, spans: readonly Span[]) => string);

/** What follows from a rule where it holds. */
interface Outcome<S> {
  /** None if left out. */
  readonly axes?: Levels | undefined;
  /** None if left out. */
  readonly traits?: readonly TraitId[] | undefined;
  /** What it adds, in a sentence of ours; left out where the act itself says it all. */
  readonly says?: S;
}

/** Argues for a category where a verb of the definition does what it is about; the engine weighs the verbs and quotes them. */
export interface EffectRule extends RuleText, Outcome<Saying> {
  readonly kind: 'effect';
  readonly category: CategoryId;
  /** Where a rule reads the same words more closely than another: how much more each verb counts; 1 if left out. */
  readonly factor?: number;
  /** Effects of which a verb must have one to be asked about; any if left out. */
  readonly effects?: readonly EffectId[];
  /** Whether a verb, with its object, is what the rule is about. Verbs that the text denies are not asked about. */
  readonly when: (claim: Claim, context: RuleContext) => boolean;
}

/** Says something of effects that other rules found; the engine quotes the places that show it. */
export interface QualifierRule extends RuleText, Outcome<Saying> {
  readonly kind: 'qualifier';
  /** Categories under which it counts. */
  readonly only: readonly CategoryId[];
  /** The places that show it; none where it doesn't hold. */
  readonly find: (context: RuleContext) => readonly Span[];
}

/** A case for a category that no verb makes: its weight is on the scale of `Finding`. */
export interface Case extends Outcome<string> {
  readonly category: CategoryId;
  readonly weight: number;
  readonly spans: readonly Span[];
}

/** Argues from something else than verbs: arguments and their values, set phrases, hints, single words. */
export interface ArgumentRule extends RuleText {
  readonly kind: 'argument';
  /** Whether it only tips the scales and is no reason for a verdict by itself. */
  readonly leans?: boolean;
  readonly argue: (context: RuleContext) => Case | null;
}

/** One reason for a verdict. Its `kind` decides what the engine does with it. */
export type Rule = EffectRule | QualifierRule | ArgumentRule;

/** Declares a rule; holds it to the contract of its kind when it is compiled. */
export const defineRule = <const T extends Rule>(rule: T): T => rule;
