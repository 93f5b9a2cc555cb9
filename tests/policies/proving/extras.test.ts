import { expect, it } from 'vitest';
import { isProven } from '../../../src/policies/engine-state.ts';
import type { ProofExtra } from '../../../src/policies/proving/define-proof.ts';
import { proofRecordSchema } from '../../../src/policies/proving/proof-record.ts';
import { proveFormat } from '../../../src/policies/proving/prove-format.ts';
import { makeCall } from '../../../src/policies/proving/scenarios/scenario.ts';
import { makeProof, makeSubject } from './make-subject.ts';

/** A counter beside the policy, of an engine that lets so many calls pass. */
const makeExtra = (passing: number): ProofExtra => ({
  id: 'counter',
  title: 'a counter',
  scenario: 'small',
  readText: () => Promise.resolve('count = 2\n'),
  effects: [
    {
      ...{ tool: 'count', asked: 'limit', given: 'limit', rateLimit: { max: 2, window: 'minute' } },
      ...{ bounds: [], required: [], mildModes: null },
    },
  ],
  calls: [
    makeCall('count', {}, 'within-limit'),
    makeCall('count', {}, 'within-limit'),
    makeCall('count', {}, 'over-limit'),
  ],
  run: ({ calls }) =>
    Promise.resolve({ listed: null, outcomes: calls.map((_, i) => (i < passing ? 'received' : 'refused')) }),
});

const prove = (extras: readonly ProofExtra[]) =>
  proveFormat(makeSubject().subject, { ...makeProof(), extras }, '/nowhere');

it('what a guide shows beside the policy is held to its engine', async () => {
  const record = await prove([makeExtra(2)]);
  expect(record.extras).toMatchObject([
    {
      id: 'counter',
      checks: [
        { tool: 'count', what: 'within-limit', expected: 'received', seen: 'received' },
        { tool: 'count', what: 'over-limit', expected: 'stopped', seen: 'refused' },
      ],
    },
  ]);
  expect(isProven(record)).toBe(true);
  expect(proofRecordSchema.parse(record)).toEqual(record);
});

it('an extra that does not hold fails the proof', async () => {
  expect(isProven(await prove([makeExtra(3)]))).toBe(false);
  expect(isProven(await prove([makeExtra(1)]))).toBe(false);
});

it('a record of a format without extras has none', async () => {
  expect(await prove([])).not.toHaveProperty('extras');
});
