import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { definePack, type Pack } from '../define-pack.ts';
import type { Disposition, ToolIntent } from '../intent.ts';
import { readRequiredArguments } from '../read-required-arguments.ts';
import { capArguments } from './argument-bounds.ts';
import { explainIntent } from './explain-intent.ts';
import { findGroup, type GroupId } from './groups/index.ts';
import { findMildModes } from './mild-modes.ts';

/** What happens to a call; a number lets so many calls a minute pass. */
export type Treatment = Exclude<Disposition, 'limit'> | number;

interface PackDeclaration<Id extends string> extends Omit<Pack<Id>, 'decideIntent'> {
  /** Whether arguments are capped. */
  readonly capped: boolean;
  readonly treatments: Readonly<Record<GroupId, Treatment>>;
}

const isHeldBack = (disposition: Disposition): boolean => disposition !== 'allow' && disposition !== 'limit';

/** Makes a pack of a table that says what happens to each group of tools. */
export const treatGroups = <const Id extends string>(declaration: PackDeclaration<Id>): Pack<Id> => {
  const { id, label, description, capped, treatments } = declaration;
  const decideIntent = (tool: ToolDefinition, assessment: Assessment): ToolIntent => {
    const group = findGroup(assessment);
    const treatment = treatments[group.id];
    const isLimited = typeof treatment === 'number';
    const disposition: Disposition = isLimited ? 'limit' : treatment;
    const isCallable = disposition === 'limit' || disposition === 'ask';
    const decided = {
      disposition,
      rateLimit: isLimited ? ({ max: treatment, window: 'minute' } as const) : null,
      requiredArguments: isLimited && assessment.category === 'Execute' ? readRequiredArguments(tool) : [],
      argumentBounds: capped && isCallable ? capArguments(tool, group.caps) : [],
      mildModes: isHeldBack(disposition) ? findMildModes(tool, assessment) : null,
    };
    return { tool: tool.name, ...decided, reason: explainIntent(group.says(tool, assessment), decided, group.danger) };
  };
  return definePack({ id, label, description, decideIntent });
};
