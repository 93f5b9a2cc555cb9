import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMet } from '../../src/policies/engine-state.ts';
import { agentcore } from '../../src/policies/formats/agentcore/index.ts';
import { proof } from '../../src/policies/formats/agentcore/proof.ts';
import { read } from '../../src/policies/formats/agentcore/read.ts';
import { checkScenario, runScenario } from '../../src/policies/proving/run-scenario.ts';
import { loadScenarios } from '../../src/policies/proving/scenarios/index.ts';
import { makeIntent } from './make-intent.ts';

const scenarios = await loadScenarios();

// Cedar and the generator are packages of the project itself: no engine has to be installed.
describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('AgentCore, %s', (_, scenario) => {
  it('is checked by the schema of the real tools, and decided as it says', async () => {
    const policy = agentcore.render(scenario.request);
    const { observation } = await runScenario(scenario, policy.text, proof, resolve('.'));
    expect(checkScenario(scenario, policy, observation).filter((check) => !isMet(check))).toEqual([]);
  });
});

it.each(['if', 'then', 'else', 'true', 'false', 'in', 'is', 'like', 'has', '__cedar'])(
  'tells modes apart by an argument that has the name of a word of Cedar, %s',
  (argument) => {
    const mildModes = { argument, values: ['list'] };
    const tools = [makeIntent('manage', 'deny', { mildModes })];
    const { text } = agentcore.render({ alias: 'crm', scope: 'only', tools, others: [] });
    const policy = read(text, 'crm');
    expect(policy.call('manage', { [argument]: 'list' })).toBe('received');
    expect(policy.call('manage', { [argument]: 'delete' })).toBe('refused');
  },
);
