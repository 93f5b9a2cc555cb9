import { describe, expect, it } from 'vitest';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import { readStrings } from '../../src/hygiene/read-strings.ts';
import { readPattern } from '../../src/hygiene/wording.ts';
import { wordings } from './all-wordings.ts';
import { hostileDefinitions } from './hostile-definitions.ts';
import { hostileSentences } from './hostile-sentences.ts';
import { ordinaryDefinitions } from './ordinary-definitions.ts';
import { ordinarySentences } from './ordinary-sentences.ts';
import { steeringSentences } from './steering-sentences.ts';

const sentences = [...hostileSentences, ...steeringSentences];
const show = (tool: ToolDefinition): string => JSON.stringify(tool).slice(0, 160);
const findRules = (tool: ToolDefinition): string[] => checkHygiene(tool).map(({ rule }) => rule);
const describeTool = (description: string): ToolDefinition => ({ name: 'tool', description });
const describeArgument = (description: string): ToolDefinition => ({
  name: 'tool',
  description: 'Adds two numbers.',
  inputSchema: { type: 'object', properties: { value: { type: 'string', description } } },
});

describe('definitions that steer', () => {
  it.each(hostileDefinitions.map(([rule, tool]) => [rule, show(tool), tool] as const))(
    '%s finds %s',
    (rule, _, tool) => {
      expect(findRules(tool)).toContain(rule);
    },
  );
  it.each(sentences)('some rule finds: %s', (sentence) => {
    expect(findRules(describeTool(sentence))).not.toEqual([]);
  });
  it('hold one of the words by which each wording is looked for at all', () => {
    expect(wordings.length).toBeGreaterThan(50);
    const tools = [...hostileDefinitions.map(([, tool]) => tool), ...sentences.map(describeTool)];
    const slips = tools.flatMap((tool) => {
      const { text } = readStrings(tool).flowing;
      const small = text.toLowerCase();
      return wordings
        .filter(({ hold }) => hold.length > 0 && !hold.some((word) => small.includes(word)))
        .flatMap(({ patterns }) => patterns.flatMap((pattern) => text.match(readPattern(pattern)) ?? []));
    });
    expect(slips).toEqual([]);
  });
});

describe('honest definitions', () => {
  it.each(ordinaryDefinitions.map((tool) => [show(tool), tool] as const))('are left alone: %s', (_, tool) => {
    expect(findRules(tool)).toEqual([]);
  });
  it.each(ordinarySentences)('are left alone, as a tool\u2019s or an argument\u2019s: %s', (sentence) => {
    expect([...findRules(describeTool(sentence)), ...findRules(describeArgument(sentence))]).toEqual([]);
  });
});
