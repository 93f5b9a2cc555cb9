import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { ChangeKindId } from './change-kinds.ts';
import type { ToolReading } from './read-tool.ts';
import type { Wording } from './say.ts';

/** Two definitions, and what a rule says of them in plain text. */
export interface ChangeExample {
  readonly before: ToolDefinition;
  readonly after: ToolDefinition;
  /** Empty where they look different, but differ in nothing that the rule reads. */
  readonly says: readonly string[];
}

/** One thing that can differ between two definitions of a tool. Every rule is one file in `rules/`, its fields in this order. */
export interface ChangeRule {
  /** Stable kebab-case id, the name of its file. */
  readonly id: string;
  readonly kind: Exclude<ChangeKindId, 'added' | 'dropped'>;
  /** What it reads, in one sentence. */
  readonly reads: string;
  /** What differs, each in a clause that goes on from the tool's name; none where nothing that it reads does. */
  readonly compare: (before: ToolReading, after: ToolReading) => Iterable<Wording>;
  readonly examples: readonly ChangeExample[];
}

/** Declares a rule of change; holds it to the contract when it is compiled. */
export const defineChangeRule = <const T extends ChangeRule>(rule: T): ChangeRule => rule;
