import type { ToolDefinition } from '../../../src/catalog/schema/tool-definition.ts';
import { intercept } from '../../../src/policies/formats/intercept/index.ts';
import { read } from '../../../src/policies/formats/intercept/read.ts';
import { PolicyRefused, type Proof } from '../../../src/policies/proving/define-proof.ts';
import type { ProvenSubject } from '../../../src/policies/proving/prove-format.ts';
import { intend, limitTo, makeCall, type Scenario } from '../../../src/policies/proving/scenarios/scenario.ts';

const names = ['look', 'count', 'send', 'erase', 'extra'];

const tools = [
  intend('look', 'allow', {
    argumentBounds: [{ argument: 'size', measure: 'value', minimum: 1, maximum: 10 }],
  }),
  intend('count', 'limit', { ...limitTo(2), requiredArguments: ['of'] }),
  intend('send', 'ask', { mildModes: { argument: 'mode', values: ['draft'] } }),
  intend('erase', 'hide'),
];

export const scenario: Scenario = {
  id: 'small',
  title: 'a few rules',
  snapshot: { server: 'none', version: '1' },
  definitions: names.map((name): ToolDefinition => ({ name, inputSchema: { type: 'object' } })),
  request: { alias: 'srv', scope: 'only', tools, others: [] },
  calls: [
    makeCall('look', { size: 10 }, 'within-bounds'),
    makeCall('look', { size: 11 }, 'out-of-bounds'),
    makeCall('look', { size: '5' }, 'out-of-bounds'),
    makeCall('count', { of: 'x' }, 'within-limit'),
    makeCall('count', { of: 'x' }, 'within-limit'),
    makeCall('count', { of: 'x' }, 'over-limit'),
    makeCall('count', {}, 'missing-argument'),
    makeCall('send', { mode: 'draft' }, 'mild-mode'),
    makeCall('send', { mode: 'now' }, 'other-mode'),
    makeCall('erase'),
    makeCall('extra', {}, 'later-tool'),
  ],
};

/** A format to be proven, with the lines that were told. */
export function makeSubject(): { subject: ProvenSubject; lines: string[] } {
  const lines: string[] = [];
  const report = (line: string) => lines.push(line);
  return { subject: { format: intercept, scenarios: [scenario], stack: null, report, date: '2026-01-01' }, lines };
}

/** An engine that decides as our own reader of Intercept's files does, ignoring what stands at `ignored`. */
export const makeProof = (ignored: readonly string[] = [], breakages: Proof['breakages'] = []): Proof => ({
  engine: { name: 'An engine for tests', version: '1.0.0' },
  source: { kind: 'npm', packages: ['engine@1.0.0'] },
  means: 'decision',
  method: 'It decides.',
  breakages,
  run: async ({ text, alias, definitions, calls }) => {
    if (text.includes('default: maybe')) throw new PolicyRefused('No such default.');
    const kept = text
      .split('\n')
      .filter((line) => !ignored.some((each) => line.includes(each)))
      .join('\n');
    const policy = read(kept, alias);
    return {
      listed: definitions.map(({ name }) => name).filter((name) => policy.isListed(name)),
      outcomes: calls.map(({ tool, arguments: args }) => policy.call(tool, args)),
    };
  },
});
