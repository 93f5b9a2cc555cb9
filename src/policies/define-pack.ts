import type { Assessment } from '../catalog/schema/assessment.ts';
import type { ToolDefinition } from '../catalog/schema/tool-definition.ts';
import type { ToolIntent } from './intent.ts';

/** Every pack; `packs/index.ts` must hold one of each. */
export const packIds = ['standard'] as const;
export type PackId = (typeof packIds)[number];

/** A way of answering a verdict with a recommendation. */
export interface Pack {
  readonly id: PackId;
  readonly label: string;
  /** What it recommends, in one or two sentences. */
  readonly description: string;
  /** Pure. Survives any definition; a tool that was not assessed is never treated as safe. */
  readonly decideIntent: (tool: ToolDefinition, assessment: Assessment) => ToolIntent;
}

/** Checks a pack's shape and keeps its own id as its type. */
export const definePack = <const Id extends PackId>(pack: Pack & { readonly id: Id }): typeof pack => pack;
