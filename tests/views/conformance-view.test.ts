import { expect, it } from 'vitest';
import type { Conformance } from '../../src/catalog/schema/conformance.ts';
import { viewConformance } from '../../src/views/conformance-view.ts';

const run: Conformance['scenarios'][number] = {
  suite: '1.0.0',
  scenario: 'begin',
  revision: '2025-11-25',
  outcome: 'passed',
  passed: 2,
  failed: 0,
  failures: [],
  warnings: [],
  reason: '',
};
const apart: Conformance['scenarios'][number] = {
  ...run,
  revision: '',
  outcome: 'not-applicable',
  passed: 0,
  scenario: 'sign-in',
  reason: 'It wants a sign-in.',
};

it('tells what was run and passed, and counts what does not apply once over all suites, by reason', () => {
  const view = viewConformance({
    date: '2026-01-01',
    client: 'x 1',
    package: 'suite',
    scenarios: [
      { ...apart, scenario: 'call', reason: 'It wants a call.' },
      run,
      { ...run, suite: '2.0.0', outcome: 'failed', passed: 1, failed: 1, failures: ['header'] },
      apart,
      { ...apart, suite: '2.0.0' },
      { ...apart, scenario: 'sign-out' },
    ],
  });
  expect(view.suites).toEqual(['1.0.0', '2.0.0']);
  expect(view.run.map(({ checks, failures }) => [checks, failures])).toEqual([
    ['2 of 2', ''],
    ['1 of 2', 'header'],
  ]);
  expect([view.passed, view.checks, view.failedChecks]).toEqual([1, 4, 1]);
  expect(view.apart).toEqual([
    { reason: 'It wants a sign-in.', scenarios: ['sign-in', 'sign-out'] },
    { reason: 'It wants a call.', scenarios: ['call'] },
  ]);
});
