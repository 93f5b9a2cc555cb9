import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readJsonFile } from '../../src/catalog/check-json.ts';
import { captureReportSchema } from '../../src/catalog/schema/capture-report.ts';

const { value: report } = await readJsonFile('data/captures/report.json', captureReportSchema);
const survey = report?.survey ?? { tried: 0, listed: 0, failures: [] };

it('accounts for every package that did not list its tools, each once', () => {
  const packages = survey.failures.flatMap(({ packages: own }) => own);
  expect(packages).toHaveLength(survey.tried - survey.listed);
  expect(new Set(packages).size).toBe(packages.length);
});

it('names each reason by a code that ingestion gives, with what to do', () => {
  const code = globSync('src/capture/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const unknown = survey.failures.filter((each) => !code.some((text) => text.includes(`'${each.code}'`)));
  expect(unknown).toEqual([]);
  expect(new Set(survey.failures.map((each) => each.code)).size).toBe(survey.failures.length);
});

it('lists the commonest reason first', () => {
  const counts = survey.failures.map(({ packages }) => packages.length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
