import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { readPattern } from '../../src/hygiene/wording.ts';
import { wordings } from './all-wordings.ts';

it('every pattern, as composed, takes time in proportion to its text', async () => {
  const patterns = wordings.flatMap((each) => each.patterns.map(readPattern));
  expect(patterns.length).toBeGreaterThan(300);
  const eslint = new ESLint({
    overrideConfigFile: 'tests/eslint.config.js',
    overrideConfig: { rules: { 'max-lines': 'off' } },
  });
  const code = `export const patterns = [\n${patterns.map(String).join(',\n')}\n];`;
  const [result] = await eslint.lintText(code, { filePath: 'src/hygiene/made-up.ts' });
  expect(result?.messages).toEqual([]);
});
