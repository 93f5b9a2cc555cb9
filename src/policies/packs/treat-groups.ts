import { isForAppOnly } from '../../catalog/read-audience.ts';
import type { Assessment } from '../../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { definePack, type Pack } from '../define-pack.ts';
import type { Disposition, ToolIntent } from '../intent.ts';
import { readRequiredArguments } from '../read-required-arguments.ts';
import { capArguments } from './argument-bounds.ts';
import { explainIntent } from './explain-intent.ts';
import { findGroup, type GroupId } from './groups/index.ts';
import { findMildModes } from './mild-modes.ts';
import { explainAppTool, treatAppTool, type Treatment } from './treat-app-tool.ts';

interface PackDeclaration<Id extends string> extends Omit<Pack<Id>, 'decideIntent'> {
  /** Whether arguments are capped. */
  readonly capped: boolean;
  /** What becomes of the tools of a server's own page where others are refused or hidden. */
  readonly refusedToApps: 'asked' | 'kept';
  readonly treatments: Readonly<Record<GroupId, Treatment>>;
}

const isHeldBack = (disposition: Disposition): boolean => disposition !== 'allow' && disposition !== 'limit';

/** Makes a pack of a table that says what happens to each group of tools. */
export const treatGroups = <const Id extends string>(declaration: PackDeclaration<Id>): Pack<Id> => {
  const { id, label, description, capped, refusedToApps, treatments } = declaration;
  const decideIntent = (tool: ToolDefinition, assessment: Assessment): ToolIntent => {
    const group = findGroup(assessment);
    const usual = treatments[group.id];
    const isForApp = isForAppOnly(tool);
    const treatment = isForApp ? treatAppTool(usual, refusedToApps) : usual;
    const isLimited = typeof treatment === 'number';
    const disposition: Disposition = isLimited ? 'limit' : treatment;
    const isCallable = disposition === 'limit' || disposition === 'ask';
    const decided = {
      disposition,
      rateLimit: isLimited ? ({ max: treatment, window: 'minute' } as const) : null,
      requiredArguments:
        typeof usual === 'number' && assessment.category === 'Execute' ? readRequiredArguments(tool) : [],
      argumentBounds: capped && isCallable ? capArguments(tool, group.caps) : [],
      mildModes: isHeldBack(disposition) ? findMildModes(tool, assessment) : null,
    };
    const reason = explainIntent(group.says(tool, assessment), decided, group.danger);
    return {
      tool: tool.name,
      ...decided,
      reason: isForApp ? `${reason} ${explainAppTool(usual, disposition)}` : reason,
    };
  };
  return definePack({ id, label, description, decideIntent });
};
