import { digestTool } from '../catalog/digest.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { ChangeKindId } from './change-kinds.ts';
import { readTool } from './read-tool.ts';
import { changeRules } from './rules/index.ts';
import { ours, say, type Wording } from './say.ts';

/** One thing that differs between two definitions of a tool. */
export interface Change {
  readonly kind: ChangeKindId;
  /** In a clause that goes on from the tool's name. */
  readonly says: Wording;
}

/** No rule tells more than this of one tool, whatever its definition holds. */
const MOST_A_RULE = 40;

/** All that differs between two definitions of a tool, in words; empty where they say the same. Pure; never throws. */
export function compareTools(before: ToolDefinition, after: ToolDefinition): Change[] {
  if (digestTool(before) === digestTool(after)) return [];
  const [old, young] = [readTool(before), readTool(after)];
  const changes = changeRules.flatMap(({ kind, compare }) => {
    const told = [...compare(old, young)].map((says): Change => ({ kind, says }));
    const more = told.length - MOST_A_RULE;
    return more > 0
      ? [...told.slice(0, MOST_A_RULE), { kind, says: say`and ${ours(String(more))} more of the kind` }]
      : told;
  });
  return changes.length > 0 ? changes : [{ kind: 'other', says: say`is written otherwise, to the same effect` }];
}
