import { decideIntent, type DecidedTool } from '../decide-intent.ts';
import type { ToolIntent } from '../intent.ts';
import { findGroup, groups, type GroupId } from '../packs/groups/index.ts';
import { supervised } from '../packs/supervised.ts';
import { mayRunUnasked } from './may-run-unasked.ts';

/** Why a tool is not on the list: what it belongs to, or `variant` where only another definition of it is riskier. */
export type HeldReason = GroupId | 'variant';

/** A tool with what is recommended for it where somebody watches. */
export interface AnsweredTool<Tool> {
  readonly tool: Tool;
  readonly intent: ToolIntent;
}

export interface UnaskedList<Tool> {
  /** What may run without asking, in the order given. */
  readonly unasked: readonly AnsweredTool<Tool>[];
  /** The others by reason, the gravest reason first; each tool once. */
  readonly held: readonly { readonly reason: HeldReason; readonly tools: readonly AnsweredTool<Tool>[] }[];
}

const isGroupHeld = (tool: DecidedTool): boolean =>
  !mayRunUnasked(supervised.decideIntent(tool.definition, tool.assessment));

const findReason = (tool: DecidedTool): HeldReason => (isGroupHeld(tool) ? findGroup(tool.assessment).id : 'variant');

const order: readonly HeldReason[] = [...groups.map(({ id }) => id), 'variant'];

/** Sorts tools into those that may be approved without asking and the rest, by the pack for clients that somebody watches. Pure. */
export function listUnasked<Tool extends DecidedTool>(tools: readonly Tool[]): UnaskedList<Tool> {
  const answered = tools.map((tool) => ({ tool, intent: decideIntent(supervised, tool) }));
  const byReason = Map.groupBy(
    answered.filter(({ intent }) => !mayRunUnasked(intent)),
    ({ tool }) => findReason(tool),
  );
  return {
    unasked: answered.filter(({ intent }) => mayRunUnasked(intent)),
    held: order.flatMap((reason) => {
      const own = byReason.get(reason);
      return own === undefined ? [] : [{ reason, tools: own }];
    }),
  };
}
