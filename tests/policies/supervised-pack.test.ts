import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/catalog/schema/tool-definition.ts';
import { supervised } from '../../src/policies/packs/supervised.ts';
import { makeAssessment, makeModes } from './make-assessment.ts';

const define = (properties: Record<string, Json> = {}) => ({
  name: 'act',
  inputSchema: { type: 'object', properties },
});
const { decideIntent } = supervised;

describe('the supervised pack', () => {
  it.each([
    ['Read', 'allow', {}],
    ['Read', 'ask', { privacy: 'secrets' }],
    ['Read', 'ask', { privacy: 'personal' }],
    ['Write', 'limit', {}],
    ['Write', 'ask', { control: 'access' }],
    ['Write', 'ask', { control: 'live-settings' }],
    ['Write', 'ask', { value: 'live' }],
    ['Write', 'ask', { reach: 'outside' }],
    ['Execute', 'limit', { reach: 'confined' }],
    ['Execute', 'ask', { reach: 'outside' }],
    ['Execute', 'ask', { reach: 'many' }],
    ['Execute', 'ask', { reversibility: 'not-recallable', reach: 'outside' }],
    ['Execute', 'ask', { code: 'unbounded' }],
    ['Execute', 'ask', { code: 'bounded' }],
    ['Destructive', 'ask', { reversibility: 'lost' }],
    ['Destructive', 'ask', { reversibility: 'recoverable' }],
    ['Destructive', 'hide', { reversibility: 'lost', reach: 'many' }],
    ['Destructive', 'ask', { reversibility: 'recoverable', reach: 'many' }],
    ['Destructive', 'allow', { reversibility: 'recoverable', control: 'brake' }],
    ['Destructive', 'allow', { reversibility: 'lost', control: 'brake' }],
    ['Write', 'allow', { reversibility: 'undoable', control: 'brake' }],
    ['Financial', 'ask', { value: 'moved' }],
    ['Financial', 'ask', { value: 'prepared' }],
  ] as const)('answers %s with %s, %o', (category, disposition, levels) => {
    expect(decideIntent(define(), makeAssessment(category, [], { levels })).disposition).toBe(disposition);
  });

  it.each(['outbound-message', 'public-publish', 'infrastructure', 'agent-delegation'] as const)(
    'asks about an execution with %s',
    (trait) => {
      const assessment = makeAssessment('Execute', [trait], { levels: { reach: 'outside' } });
      expect(decideIntent(define(), assessment).disposition).toBe('ask');
    },
  );

  it('never takes what was not assessed for safe', () => {
    expect(decideIntent(define(), makeAssessment(null)).disposition).toBe('ask');
  });

  it('asks about a brake that has other ways, and about one of which a way is unknown', () => {
    const levels = { control: 'brake', reversibility: 'lost' };
    for (const other of ['Execute', null] as const) {
      const modes = makeModes('action', [
        ['go', other],
        ['cancel', 'Destructive'],
      ]);
      expect(decideIntent(define(), makeAssessment('Destructive', [], { levels, modes })).disposition).toBe('ask');
    }
  });

  it('keeps a tool in the list whose deletion is one of several ways', () => {
    const modes = makeModes('action', [
      ['create', 'Write'],
      ['delete', 'Destructive'],
    ]);
    const assessment = makeAssessment('Destructive', ['bulk'], { levels: { reversibility: 'lost' }, modes });
    const intent = decideIntent(define({ action: { type: 'string' } }), assessment);
    expect(intent.disposition).toBe('ask');
    expect(intent.reason).toContain('With “action” set to “delete”, a call removes or ends something for good');
  });

  it.each([
    ['an amount', 'Financial', { value: 'moved' }, { amount: { type: 'number' } }, 'between 0 and 100'],
    ['a limit', 'Read', { privacy: 'personal' }, { limit: { type: 'integer' } }, '“limit” is 100 at most'],
    ['a list', 'Execute', { reach: 'many' }, { to: { type: 'array' } }, '“to” holds 50 items at most'],
  ] as const)('caps %s and says so', (_, category, levels, properties, words) => {
    const intent = decideIntent(define(properties), makeAssessment(category, [], { levels }));
    expect(intent.disposition).toBe('ask');
    expect(intent.argumentBounds).toHaveLength(1);
    expect(intent.reason).toContain(words);
  });

  it('caps nothing of an ordinary read or write', () => {
    const tool = define({ limit: { type: 'integer' }, ids: { type: 'array' }, amount: { type: 'number' } });
    for (const category of ['Read', 'Write'] as const)
      expect(decideIntent(tool, makeAssessment(category, [], { levels: {} })).argumentBounds).toEqual([]);
  });
});
