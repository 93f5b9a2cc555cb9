import { appendFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RenderedPolicy } from '../define-format.ts';
import type { Observation, PolicyCall, Proof } from './define-proof.ts';
import { expectListed, expectOutcomes } from './expect-outcomes.ts';
import type { ProofCheck } from './proof-record.ts';
import { startRecordingServer } from './recording-http.ts';
import { workInFolder } from './run-program.ts';
import type { Scenario } from './scenarios/scenario.ts';

const SERVER = fileURLToPath(new URL('recording-server.ts', import.meta.url));

/** A format's part in a run. */
export interface ProvenFormat {
  readonly names: { readonly spell: (alias: string, tool: string) => string };
  readonly render: (request: Scenario['request']) => RenderedPolicy;
}

/** What was seen of a scenario, with what reached the server. */
export interface ScenarioRun {
  readonly observation: Observation;
  readonly received: readonly PolicyCall[];
}

const readCalls = async (log: string): Promise<PolicyCall[]> =>
  (await readFile(log, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PolicyCall);

/** Has the definitions of a scenario served, on standard input and output and over HTTP. */
async function serve({ request: { alias }, definitions }: Scenario, folder: string) {
  const file = join(folder, 'definitions.json');
  const log = join(folder, 'received.jsonl');
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(definitions));
  await writeFile(log, '');
  const overHttp = await startRecordingServer(definitions, (call) => {
    appendFileSync(log, `${JSON.stringify(call)}\n`);
  });
  return {
    session: {
      alias,
      definitions,
      server: { command: process.execPath, args: [SERVER, file, log] },
      serverUrl: overHttp.url,
    },
    readReceived: () => readCalls(log),
    stop: overHttp.stop,
  };
}

/**
 * Runs an engine once with a policy in force, the servers beside being connected too. Throws what the proof throws, and
 * where a call went to another server.
 */
export const runScenario = (
  scenario: Scenario,
  text: string,
  proof: Proof,
  engine: string,
  beside: readonly Scenario[] = [],
): Promise<ScenarioRun> =>
  workInFolder(async (folder) => {
    const home = join(folder, 'home');
    await mkdir(home);
    const own = await serve(scenario, folder);
    const others = await Promise.all(beside.map((each, i) => serve(each, join(folder, `beside-${i}`))));
    const running = proof.run({
      ...own.session,
      home,
      engine,
      text,
      beside: others.map(({ session }) => session),
      calls: scenario.calls.map(({ tool, arguments: args }) => ({ tool, arguments: args })),
      readReceived: own.readReceived,
    });
    const observation = await running.finally(() => Promise.all([own, ...others].map(({ stop }) => stop())));
    if (observation.outcomes.length !== scenario.calls.length) throw new Error('Not every call has an outcome.');
    const astray = (await Promise.all(others.map(({ readReceived }) => readReceived()))).flat();
    if (astray.length > 0) throw new Error(`Another server received ${astray.map(({ tool }) => tool).join(', ')}.`);
    return { observation, received: await own.readReceived() };
  });

const isSame = (one: ProofCheck, other: ProofCheck): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Holds what was seen of a scenario to what the policy says of itself; equal checks once. */
export function checkScenario(
  scenario: Scenario,
  policy: Pick<RenderedPolicy, 'effects' | 'rest'>,
  { listed, outcomes }: Observation,
): ProofCheck[] {
  const expectedOutcomes = expectOutcomes(scenario, policy);
  const calls = scenario.calls.flatMap(({ tool, what }, i): ProofCheck[] => {
    const expected = expectedOutcomes[i] ?? null;
    const seen = outcomes[i];
    return expected === null || seen === undefined ? [] : [{ tool, what, expected, seen }];
  });
  const named = new Set([...policy.effects.map(({ tool }) => tool), ...scenario.calls.map(({ tool }) => tool)]);
  const lists = [...named].flatMap((tool): ProofCheck[] => {
    const expected = expectListed(scenario, policy, tool);
    if (listed === null || expected === null) return [];
    return [{ tool, what: 'listed', expected, seen: listed.includes(tool) }];
  });
  const checks = [...lists, ...calls];
  return checks.filter((check, i) => checks.findIndex((each) => isSame(each, check)) === i);
}

/**
 * Checks that a proof tells what the recording server knows: the calls that it takes for received are those that were,
 * names that the engine can't tell apart being one. Throws where they aren't.
 */
export function compareReceived(
  scenario: Scenario,
  { observation, received }: ScenarioRun,
  format: ProvenFormat,
): void {
  const spell = ({ tool }: PolicyCall): string => format.names.spell(scenario.request.alias, tool);
  const told = scenario.calls
    .filter((_, i) => observation.outcomes[i] === 'received')
    .map(spell)
    .toSorted();
  const known = received.map(spell).toSorted();
  if (JSON.stringify(told) !== JSON.stringify(known))
    throw new Error(
      `The server received ${known.length} calls (${known.join(', ')}), seen were ${told.length} (${told.join(', ')}).`,
    );
}
