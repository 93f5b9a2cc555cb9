import { describe, expect, it } from 'vitest';
import { readOnly } from '../../src/policies/packs/read-only.ts';
import { makeAssessment, makeModes } from './make-assessment.ts';

const { decideIntent } = readOnly;
const tool = { name: 'manage_rooms', inputSchema: { type: 'object', properties: { action: { type: 'string' } } } };

describe('the read-only pack', () => {
  it.each([
    ['Read', 'allow', {}],
    ['Read', 'deny', { privacy: 'secrets' }],
    ['Read', 'ask', { privacy: 'personal' }],
    ['Write', 'hide', {}],
    ['Write', 'hide', { control: 'access' }],
    ['Execute', 'hide', { reach: 'confined' }],
    ['Execute', 'hide', { code: 'unbounded' }],
    ['Destructive', 'hide', { reversibility: 'lost' }],
    ['Destructive', 'ask', { reversibility: 'lost', control: 'brake' }],
    ['Destructive', 'ask', { reversibility: 'recoverable', control: 'brake' }],
    ['Financial', 'hide', { value: 'moved' }],
    [null, 'hide', undefined],
  ] as const)('answers %s with %s, %o', (category, disposition, levels) => {
    expect(decideIntent(tool, makeAssessment(category, [], { levels })).disposition).toBe(disposition);
  });

  it('lets the ways of a tool pass that only look something up', () => {
    const modes = makeModes('action', [
      ['list', 'Read'],
      ['create', 'Write'],
    ]);
    const intent = decideIntent(tool, makeAssessment('Write', [], { levels: {}, modes }));
    expect(intent).toMatchObject({ disposition: 'hide', mildModes: { argument: 'action', values: ['list'] } });
    expect(intent.reason).toContain('With “list” as “action”, a call only looks something up and may pass.');
  });
});
