import { expect, it } from 'vitest';
import { readLabels } from '../../src/accuracy/read-labels.ts';
import { classifyTool, classifyTools } from '../../src/classifier/classify.ts';

it('judges tools together as it judges each alone, in their order, however many', () => {
  const tools = readLabels('newest').map(({ tool }) => tool);
  const alone = tools.map(classifyTool);
  expect(tools.length).toBeGreaterThan(128);
  for (const count of [0, 1, 64, 65, tools.length])
    expect(classifyTools(tools.slice(0, count))).toEqual(alone.slice(0, count));
});
