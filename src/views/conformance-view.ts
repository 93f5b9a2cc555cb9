import conformanceData from '../../data/captures/conformance.json' with { type: 'json' };
import { conformanceSchema, type Conformance } from '../catalog/schema/conformance.ts';

type Scenario = Conformance['scenarios'][number];

/** A scenario that was run, in one revision of the protocol. */
const viewRun = ({ scenario, suite, revision, outcome, passed, failed, failures }: Scenario) => ({
  scenario,
  suite,
  revision,
  outcome,
  checks: `${passed} of ${passed + failed}`,
  failures: failures.join(', '),
});

/** How the client that captures does in the conformance suite of the protocol, as the page about captures shows it. */
export function viewConformance(record: Conformance = conformanceSchema.parse(conformanceData)) {
  const { date, client, scenarios } = record;
  const run = scenarios.filter(({ outcome }) => outcome !== 'not-applicable');
  const apart = scenarios.filter(({ outcome }) => outcome === 'not-applicable');
  return {
    date,
    client,
    package: record.package,
    suites: [...new Set(scenarios.map(({ suite }) => suite))],
    run: run.map(viewRun),
    passed: run.filter(({ outcome }) => outcome === 'passed').length,
    checks: run.reduce((sum, { passed, failed }) => sum + passed + failed, 0),
    failedChecks: run.reduce((sum, { failed }) => sum + failed, 0),
    /** Why scenarios do not apply, the commonest reason first; one that both suites have counts once. */
    apart: [...Map.groupBy(apart, ({ reason }) => reason)]
      .map(([reason, own]) => ({ reason, scenarios: [...new Set(own.map(({ scenario }) => scenario))] }))
      .toSorted((a, b) => b.scenarios.length - a.scenarios.length),
  };
}

export type ConformanceView = ReturnType<typeof viewConformance>;
