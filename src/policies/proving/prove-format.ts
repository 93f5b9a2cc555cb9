import { hashText } from '../../catalog/digest.ts';
import type { PolicyFormat } from '../define-format.ts';
import { isMet } from '../engine-state.ts';
import { PolicyRefused, type Breakage, type EngineSource, type Proof, type SchemaProof } from './define-proof.ts';
import type { ProofCase, ProofRecord } from './proof-record.ts';
import { proveStack } from './prove-stack.ts';
import { checkScenario, compareReceived, runScenario } from './run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { StackScenario } from './scenarios/stack.ts';

/** What is proven: a format, by the scenarios that it is held to. */
export interface ProvenSubject {
  readonly format: PolicyFormat;
  readonly scenarios: readonly Scenario[];
  /** Several servers in one policy; null where that is not tried. */
  readonly stack: StackScenario | null;
  /** Told as it goes, a line each. */
  readonly report: (line: string) => void;
  /** Day, UTC. */
  readonly date: string;
}

/** Holds one text to a scenario. */
type Examine = (scenario: Scenario, text: string) => Promise<Pick<ProofCase, 'isListingSeen' | 'checks'>>;

/** The packages or the module of an engine, as a package client takes them. */
const describeSource = (source: EngineSource): string =>
  source.kind === 'go' ? `go:${source.module}` : source.packages.map((name) => `${source.kind}:${name}`).join(', ');

/** The checks of a text that was refused, which fail. */
const refused: ProofCase['checks'] = [{ tool: null, what: 'accepted', expected: true, seen: false }];

async function examineCase(scenario: Scenario, text: string, examine: Examine) {
  try {
    return await examine(scenario, text);
  } catch (error) {
    if (!(error instanceof PolicyRefused)) throw error;
    return { isListingSeen: false, checks: refused };
  }
}

const describeFailures = ({ checks }: Pick<ProofCase, 'checks'>): string[] =>
  checks
    .filter((check) => !isMet(check))
    .map(({ tool, what, expected, seen }) => `${what} ${JSON.stringify(tool)}: expected ${expected}, seen ${seen}`);

async function proveCases({ format, scenarios, report }: ProvenSubject, examine: Examine): Promise<ProofCase[]> {
  const cases: ProofCase[] = [];
  for (const scenario of scenarios) {
    const { text } = format.render(scenario.request);
    const examined = await examineCase(scenario, text, examine);
    const failures = describeFailures(examined);
    report(`${scenario.id}: ${examined.checks.length - failures.length} of ${examined.checks.length} checks hold`);
    for (const failure of failures) report(`  FAILED ${failure}`);
    cases.push({ scenario: scenario.id, digest: `sha256:${hashText(text)}`, ...examined });
  }
  return cases;
}

async function proveBreakages(
  { format, scenarios, report }: ProvenSubject,
  breakages: readonly Breakage[],
  examine: Examine,
): Promise<ProofRecord['broken']> {
  const broken: ProofRecord['broken'] = [];
  for (const { id, what, scenario: name, spoil } of breakages) {
    const scenario = scenarios.find((each) => each.id === name);
    if (scenario === undefined) throw new Error(`The breakage ${id} names no scenario: ${name}.`);
    const { alias } = scenario.request;
    const { text } = format.render(scenario.request);
    const spoilt = spoil(text, alias);
    if (spoilt === text) throw new Error(`The breakage ${id} changes nothing.`);
    const { checks } = await examineCase(scenario, spoilt, examine);
    const isNoticed = !checks.every(isMet);
    report(`broken on purpose, ${id}: ${isNoticed ? 'noticed' : 'NOT NOTICED'}`);
    broken.push({ id, what, scenario: name, isNoticed, isRefused: checks === refused });
  }
  return broken;
}

/** Holds what a guide shows beside the policy to the engine. */
async function proveExtras({ scenarios, format, report }: ProvenSubject, proof: Proof, engine: string) {
  const extras: NonNullable<ProofRecord['extras']> = [];
  for (const { id, title, scenario: name, readText, effects, calls, run } of proof.extras ?? []) {
    const base = scenarios.find((each) => each.id === name);
    if (base === undefined) throw new Error(`The extra ${id} names no scenario: ${name}.`);
    const text = await readText();
    const scenario: Scenario = { ...base, calls, request: { ...base.request, scope: 'rest', tools: [], others: [] } };
    const examined = await examineCase(scenario, text, async () => {
      const seen = await runScenario(scenario, text, { ...proof, run }, engine);
      if (proof.means !== 'decision') compareReceived(scenario, seen, format);
      const checks = checkScenario(scenario, { effects, rest: 'untouched' }, seen.observation);
      return { isListingSeen: seen.observation.listed !== null, checks };
    });
    const failures = describeFailures(examined);
    report(`${id}: ${examined.checks.length - failures.length} of ${examined.checks.length} checks hold`);
    for (const failure of failures) report(`  FAILED ${failure}`);
    extras.push({ id, title, digest: `sha256:${hashText(text)}`, ...examined });
  }
  return extras.length > 0 ? { extras } : {};
}

/**
 * Holds a format's text to its real engine, scenario by scenario, and then spoilt texts, which have to be noticed. Whether
 * all holds is for `isProven` to say. Throws where the engine can't be run.
 */
export async function proveFormat(subject: ProvenSubject, proof: Proof, engine: string): Promise<ProofRecord> {
  const { format } = subject;
  const examine: Examine = async (scenario, text) => {
    const run = await runScenario(scenario, text, proof, engine);
    if (proof.means !== 'decision') compareReceived(scenario, run, format);
    const checks = checkScenario(scenario, format.render(scenario.request), run.observation);
    return { isListingSeen: run.observation.listed !== null, checks };
  };
  return {
    format: format.id,
    kind: 'enforced',
    engine: { ...proof.engine, source: describeSource(proof.source) },
    means: proof.means,
    method: proof.method,
    date: subject.date,
    cases: await proveCases(subject, examine),
    ...(proof.takesStack === true && subject.stack !== null
      ? { stack: await proveStack(subject.stack, subject, proof, engine) }
      : {}),
    broken: await proveBreakages(subject, proof.breakages, examine),
    ...(await proveExtras(subject, proof, engine)),
  };
}

/** Holds a format's text to its vendor's schema in the same way. */
export async function proveSchema(subject: ProvenSubject, proof: SchemaProof): Promise<ProofRecord> {
  const examine: Examine = async ({ request: { alias } }, text) => {
    const problems = await proof.accept(text, alias);
    for (const problem of problems) subject.report(`  refused: ${problem}`);
    if (problems.length > 0) return { isListingSeen: false, checks: refused };
    return { isListingSeen: false, checks: [{ tool: null, what: 'accepted', expected: true, seen: true }] };
  };
  return {
    format: subject.format.id,
    kind: 'schema',
    engine: { ...proof.engine, source: proof.source },
    means: 'schema',
    method: proof.method,
    date: subject.date,
    cases: await proveCases(subject, examine),
    broken: await proveBreakages(subject, proof.breakages, examine),
  };
}
