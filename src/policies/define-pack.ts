import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { ToolIntent } from './intent.ts';

/** A way of answering a verdict with a recommendation. */
export interface Pack<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** What it recommends, in one or two sentences. */
  readonly description: string;
  /** Pure. Survives any definition; a tool that was not assessed is never treated as safe. */
  readonly decideIntent: (tool: ToolDefinition, assessment: Assessment) => ToolIntent;
}

/** Checks a pack's shape and keeps its own id as its type. */
export const definePack = <const Id extends string>(pack: Pack<Id>): Pack<Id> => pack;
