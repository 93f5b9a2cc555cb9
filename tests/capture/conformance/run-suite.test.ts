import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { countChecks, readScenarios } from '../../../src/capture/conformance/run-suite.ts';
import { explainNotApplicable, SUITES } from '../../../src/capture/conformance/scenarios.ts';
import { conformanceSchema } from '../../../src/catalog/schema/conformance.ts';

const LISTING = `Server scenarios (test against a server):
  - tools-list [2025-11-25]

Client scenarios (test against a client):
  - initialize [2025-06-18,2025-11-25]
  - auth/basic-cimd [2025-11-25]

Authorization server scenarios (test against an authorization server):
  - authorization-code-grant [2025-11-25]
`;

describe('the conformance suite', () => {
  it('is read for its client scenarios', () => {
    expect(readScenarios(LISTING)).toEqual(['initialize', 'auth/basic-cimd']);
    expect(readScenarios('')).toEqual([]);
  });

  it('is passed where a check passed and none failed', () => {
    const check = (name: string, status: string) => ({ name, status });
    const good = [check('A', 'SUCCESS'), check('B', 'INFO'), check('C', 'SKIPPED')];
    expect(countChecks(good)).toEqual({ outcome: 'passed', passed: 1, failed: 0, failures: [], warnings: [] });
    expect(countChecks([...good, check('D', 'FAILURE'), check('E', 'WARNING')])).toEqual({
      outcome: 'failed',
      passed: 1,
      failed: 1,
      failures: ['D'],
      warnings: ['E'],
    });
    expect(countChecks([]).outcome).toBe('failed');
  });

  it('is told of whole: what is not run has a reason', async () => {
    const text = await readFile('data/captures/conformance.json', 'utf8');
    const { scenarios } = conformanceSchema.parse(JSON.parse(text));
    for (const { suite, scenario, revision, outcome, reason } of scenarios) {
      const isRun = SUITES.some(
        ({ version, runs }) =>
          version === suite && runs.some((each) => each.scenario === scenario && each.revision === revision),
      );
      expect(isRun).toBe(outcome !== 'not-applicable');
      expect(reason).toBe(isRun ? '' : explainNotApplicable(scenario));
    }
    expect(new Set(scenarios.map(({ suite }) => suite))).toEqual(new Set(SUITES.map(({ version }) => version)));
  });
});
