import { expect, it } from 'vitest';
import { startModelApi } from '../../../src/policies/proving/model-api.ts';
import { observeCalls } from '../../../src/policies/proving/observe-calls.ts';
import { observeProxy } from '../../../src/policies/proving/observe-proxy.ts';
import type { Proof, ProofSession } from '../../../src/policies/proving/define-proof.ts';
import { runScenario } from '../../../src/policies/proving/run-scenario.ts';
import { makeProof, scenario } from './make-subject.ts';

/** A proof whose engine is whatever `run` does. */
const proofOf = (run: Proof['run']): Proof => ({ ...makeProof(), means: 'proxy', run });

const runBare = ({ server: { command, args }, home }: ProofSession) => ({
  command,
  args,
  environment: { HOME: home },
  directory: process.cwd(),
});

it('sees through a proxy that lets everything pass that everything is received', async () => {
  const bare = proofOf((session) => observeProxy(session, runBare(session)));
  const { observation, received } = await runScenario(scenario, 'text', bare, '/nowhere');
  expect(observation.listed).toEqual(scenario.definitions.map(({ name }) => name));
  expect(observation.outcomes).toEqual(scenario.calls.map(() => 'received'));
  expect(received).toEqual(scenario.calls.map(({ tool, arguments: args }) => ({ tool, arguments: args })));
});

it('proves nothing with a proxy that ends, is not there, or does not answer', async () => {
  const run = (change: object) =>
    runScenario(
      scenario,
      'text',
      proofOf((session) => observeProxy(session, { ...runBare(session), ...change })),
      '/nowhere',
    );
  await expect(run({ args: ['-e', 'process.exit(3)'] })).rejects.toThrow();
  await expect(run({ command: '/nowhere' })).rejects.toThrow('ENOENT');
  await expect(run({ args: ['-e', 'setInterval(() => {}, 1000)'], seconds: 1 })).rejects.toThrow('took longer');
});

it('proves nothing with a client that never answered a call', async () => {
  const silent = proofOf(async (session) => {
    const api = await startModelApi({ calls: session.calls.map(({ tool, ...call }) => ({ name: tool, ...call })) });
    const body = JSON.stringify({ tools: [{ name: 'look' }], messages: [] });
    await fetch(`${api.url}/v1/messages`, { method: 'POST', body });
    await api.stop();
    return observeCalls(api, session, { isOffered: () => true, judge: () => 'refused' });
  });
  await expect(runScenario(scenario, 'text', silent, '/nowhere')).rejects.toThrow('never answered call 0');
});
