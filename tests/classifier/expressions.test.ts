import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'tests/eslint.config.js' });

async function listBrokenRules(code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: 'src/classifier/reading/made-up.ts' });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

test.each([
  ['regexp/no-super-linear-backtracking', 'export const pattern = /^(?:a+)+$/;'],
  ['regexp/no-super-linear-backtracking', 'export const pattern = /^id=\\S+=\\S+$/;'],
  ['regexp/no-super-linear-move', 'export const pattern = /\\s+$/;'],
  ['no-restricted-globals', "export const pattern = new RegExp('^(?:a+)+$');"],
])('%s refuses a slow expression: %s', async (rule, code) => {
  expect(await listBrokenRules(code)).toContain(rule);
});

test('a linear expression passes', async () => {
  expect(await listBrokenRules('export const pattern = /^a+(?:-a+)*$/;')).toEqual([]);
});
