import type { Assessment } from '../catalog/schema/assessment.ts';
import type { HygieneFinding } from '../catalog/schema/hygiene.ts';
import type { Json, ToolDefinition } from '../catalog/schema/tool-definition.ts';
import { readMembers } from '../catalog/tool-members.ts';
import { classifyTool, readContext } from '../classifier/classify.ts';
import { checkHygiene } from '../hygiene/check-hygiene.ts';
import { findPhrases, type PhraseId } from '../classifier/reading/find-phrases.ts';

/** A definition as the rules of change read it; each part is worked out when it is first asked for. */
export interface ToolReading {
  readonly tool: ToolDefinition;
  /** What it says by member, without what means nothing. */
  readonly members: () => { readonly [member: string]: Json };
  /** By the rules alone, so that two definitions are judged in the same way. */
  readonly assess: () => Assessment;
  readonly checkHygiene: () => readonly HygieneFinding[];
  /** Whether its description holds a phrase of this kind, undenied. */
  readonly says: (phrase: PhraseId) => boolean;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const readings = new WeakMap<ToolDefinition, ToolReading>();

/** Reads a definition of any shape; the same reading for the same object. */
export function readTool(tool: ToolDefinition): ToolReading {
  const known = readings.get(tool);
  if (known !== undefined) return known;
  const context = once(() => readContext(tool));
  const reading: ToolReading = {
    tool,
    members: once(() => readMembers(tool)),
    assess: once(() => classifyTool(tool)),
    checkHygiene: once(() => checkHygiene(tool)),
    says: (phrase) => findPhrases(context(), phrase).length > 0,
  };
  readings.set(tool, reading);
  return reading;
}

/** A field of a tool that is text; empty where it is none. */
export function readText(tool: ToolDefinition, field: 'title' | 'description'): string {
  const value: Json | undefined = Object.hasOwn(tool, field) ? tool[field] : undefined;
  return typeof value === 'string' ? value : '';
}
