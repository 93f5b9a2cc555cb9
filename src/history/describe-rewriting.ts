import { digestJson } from '../catalog/digest.ts';
import { TOOL_MEMBERS } from '../catalog/tool-members.ts';
import type { ToolPair } from './pair-tools.ts';

/** How definitions are written otherwise that say the same. */
export interface Rewriting {
  readonly count: number;
  /** What of them is written otherwise, as the specification calls it. */
  readonly members: readonly string[];
}

/** Of a schema that says the same, only what it says of its own language can differ. */
const nameMember = (member: string): string => (member.endsWith('Schema') ? '$schema' : member);

/** Tells how pairs differ that say the same. */
export function describeRewriting(pairs: readonly ToolPair[]): Rewriting {
  const members = TOOL_MEMBERS.filter((member) =>
    pairs.some(
      ([{ tool: before }, { tool: after }]) => digestJson(before[member] ?? null) !== digestJson(after[member] ?? null),
    ),
  );
  return { count: pairs.length, members: [...new Set(members.map(nameMember))] };
}
