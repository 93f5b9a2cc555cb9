import type { Json } from '../../schema/tool-definition.ts';
import type { Spelling } from '../form.ts';
import { isObject } from '../json-shape.ts';
import { argumentList } from './argument-list.ts';
import { capitalTypes } from './capital-types.ts';
import { hints } from './hints.ts';
import { schemaMember } from './schema-member.ts';
import { toolName } from './tool-name.ts';
import { wrappedFunction } from './wrapped-function.ts';

/**
 * How tools are written, each step on what the one before gave: first out of a wrapper, then what it is called, then
 * its parameters, wherever they are (a list only where there is no schema), and last what the schema and hints say.
 */
export const spellings: readonly Spelling[] = [
  wrappedFunction,
  toolName,
  schemaMember,
  argumentList,
  capitalTypes,
  hints,
];

/** A tool as MCP defines it, with what was translated; the very same value where nothing was. */
export function readTool(value: Json): { readonly tool: Json; readonly notes: readonly string[] } {
  if (!isObject(value)) return { tool: value, notes: [] };
  let tool = value;
  const notes: string[] = [];
  for (const spelling of spellings) {
    const read = spelling.read(tool);
    if (read === null) continue;
    tool = read.tool;
    notes.push(read.note);
  }
  return { tool, notes };
}
