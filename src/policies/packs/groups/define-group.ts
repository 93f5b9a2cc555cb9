import type { Assessment } from '../../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import type { AxisId } from '../../../catalog/schema/vocabulary.ts';
import type { CapKind } from '../argument-bounds.ts';

/**
 * What a limit means for tools of a group, and so how reasons are worded. `harmless`: there is nothing to hold back;
 * `repeats`: repeats are the danger; `single`: one call can do the harm; `brake`: it has to stay within reach.
 */
export type Danger = 'harmless' | 'repeats' | 'single' | 'brake';

/** Tools that a pack treats alike. */
export interface Group<Id extends string = string> {
  readonly id: Id;
  readonly danger: Danger;
  /** What of the arguments is worth a cap. */
  readonly caps: readonly CapKind[];
  /** Whether a tool belongs here, where it belongs to no earlier group. */
  readonly applies: (assessment: Assessment) => boolean;
  /** Pure. What a call does as far as the verdict goes: a main clause that starts a sentence, without its full stop. */
  readonly says: (tool: ToolDefinition, assessment: Assessment) => string;
}

/** Checks a group's shape and keeps its own id as its type. */
export const defineGroup = <const Id extends string>(group: Group<Id>): Group<Id> => group;

/** Where a tool stands on an axis; null where no verdict says. */
export const readLevel = ({ axes }: Assessment, axis: AxisId): string | null => axes?.[axis].level ?? null;
