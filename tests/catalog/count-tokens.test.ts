import { describe, expect, it } from 'vitest';
import { countTokens } from '../../src/catalog/count-tokens.ts';
import { estimateTokens } from '../../src/catalog/estimate-tokens.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const { servers } = await getSite();
const definitions = servers.flatMap(({ tools }) => tools.map(({ definition }) => definition));

describe('the tokens of a definition', () => {
  it('are those of its name, description and input, whatever else it holds', () => {
    const tool = { name: 'ping', description: 'Answers.', inputSchema: { type: 'object' } };
    expect(countTokens({ ...tool, annotations: { readOnlyHint: true } })).toBe(countTokens(tool));
    expect(countTokens(tool)).toBeGreaterThan(10);
  });

  it('takes the name of a control token for text', () => {
    expect(countTokens({ name: 'a', description: '<|endoftext|>' })).toBeGreaterThan(
      countTokens({ name: 'a', description: '' }) + 3,
    );
  });

  it('is estimated within two in a hundred over the catalogue', () => {
    const sum = (count: typeof countTokens): number => definitions.reduce((all, tool) => all + count(tool), 0);
    expect(sum(estimateTokens) / sum(countTokens)).toBeCloseTo(1, 1);
    expect(Math.abs(sum(estimateTokens) / sum(countTokens) - 1)).toBeLessThan(0.02);
  });
});
