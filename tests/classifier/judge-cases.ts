import { expect, test } from 'vitest';
import type { Json, ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import type { CategoryId } from '../../src/catalog/schema/vocabulary.ts';
import { classifyTool } from '../../src/classifier/classify.ts';

export function define(name: string, description: string, properties: { [key: string]: Json } = {}): ToolDefinition {
  return { name, description, inputSchema: { type: 'object', properties } };
}

export const text = { type: 'string' };
type Case = readonly [CategoryId, ToolDefinition];
export const judge = (cases: readonly Case[]): void => {
  test.each(cases.map(([category, tool]) => [category, tool.name, tool] as const))('%s: %s', (category, _, tool) => {
    expect(classifyTool(tool).category).toBe(category);
  });
};
