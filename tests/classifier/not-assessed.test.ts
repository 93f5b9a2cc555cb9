import { expect, test } from 'vitest';
import type { ToolDefinition } from '../../src/catalog/schema/tool-definition.ts';
import { classifyTool } from '../../src/classifier/classify.ts';

const silent: readonly ToolDefinition[] = [
  { name: 'Input' },
  { name: 'backlog', description: '' },
  { name: 'aggressive', description: '   ' },
  { name: 'tool_17', description: 42 },
  { name: 'x', description: '…' },
  { name: '🙂' },
];

test.each(silent)('gives no verdict on $name, and says why', (tool) => {
  const assessment = classifyTool(tool);
  expect(assessment).toMatchObject({
    status: 'not-assessed',
    category: null,
    severity: null,
    confidence: null,
    axes: null,
  });
  expect(assessment.reasons.length).toBeGreaterThan(0);
  expect(assessment.evidence).toEqual([]);
});

const saying: readonly ToolDefinition[] = [
  { name: 'delete_user' },
  { name: 'kubectl', description: '' },
  { name: 'tool_17', description: 'Deletes a user.' },
];

test.each(saying)('gives a verdict on $name, whose name or description says enough', (tool) => {
  expect(classifyTool(tool).status).toBe('assessed');
});
