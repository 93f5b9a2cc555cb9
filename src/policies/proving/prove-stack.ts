import { hashText } from '../../catalog/digest.ts';
import { isMet } from '../engine-state.ts';
import { renderStack } from '../render-stack.ts';
import type { RenderedStack } from '../rendered-stack.ts';
import type { Proof } from './define-proof.ts';
import type { ProofRecord } from './proof-record.ts';
import type { ProvenSubject } from './prove-format.ts';
import { checkScenario, compareReceived, runScenario } from './run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { StackScenario } from './scenarios/stack.ts';

type StackProof = NonNullable<ProofRecord['stack']>;

/** What the stack's policy says of one of its servers. */
export function readServer({ files, effects, rest }: RenderedStack, alias: string) {
  return {
    text: files.find(({ aliases }) => aliases.includes(alias))?.text ?? '',
    effects: effects.filter((effect) => effect.alias === alias),
    rest: rest.find((each) => each.alias === alias)?.effect ?? 'untouched',
  };
}

/** Runs the engine once for each server of a stack, with all of them connected, and holds it to what the policy says. */
export async function proveStack(
  { id, servers }: StackScenario,
  { format, report, date }: Pick<ProvenSubject, 'format' | 'report' | 'date'>,
  proof: Proof,
  engine: string,
): Promise<StackProof> {
  const rendered = renderStack(
    format,
    servers.map(({ request }) => request),
  );
  const proven: StackProof['servers'] = [];
  for (const scenario of servers) {
    const { alias } = scenario.request;
    const policy = readServer(rendered, alias);
    const beside: Scenario[] = servers.filter((each) => each !== scenario);
    const run = await runScenario(scenario, policy.text, proof, engine, beside);
    if (proof.means !== 'decision') compareReceived(scenario, run, format);
    const checks = checkScenario(scenario, policy, run.observation);
    const failures = checks.filter((check) => !isMet(check));
    report(`${id}, ${alias}: ${checks.length - failures.length} of ${checks.length} checks hold`);
    for (const { tool, what, expected, seen } of failures)
      report(`  FAILED ${what} ${JSON.stringify(tool)}: expected ${expected}, seen ${seen}`);
    const digest = `sha256:${hashText(policy.text)}`;
    proven.push({ alias, digest, isListingSeen: run.observation.listed !== null, checks });
  }
  return { scenario: id, date, servers: proven };
}
