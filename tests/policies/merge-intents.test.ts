import { expect, it } from 'vitest';
import type { ToolIntent } from '../../src/policies/intent.ts';
import { joinMeetingNames, mergeIntents } from '../../src/policies/merge-intents.ts';

const base: ToolIntent = {
  tool: 'act',
  disposition: 'allow',
  rateLimit: null,
  requiredArguments: [],
  argumentBounds: [],
  mildModes: null,
  reason: 'Free.',
};

const limitTo = (max: number): Partial<ToolIntent> => ({ disposition: 'limit', rateLimit: { max, window: 'minute' } });

it('leaves single names alone', () => {
  const intents = [base, { ...base, tool: 'constructor' }, { ...base, tool: '__proto__' }];
  expect(mergeIntents(intents)).toEqual({ merged: intents, twins: [] });
});

it('takes the strictest of what is asked for one name, whatever the order', () => {
  const hidden: ToolIntent = { ...base, disposition: 'hide', reason: 'Gone.' };
  const limited: ToolIntent = { ...base, ...limitTo(5), requiredArguments: ['id'] };
  for (const intents of [
    [hidden, limited],
    [limited, hidden],
  ]) {
    const { merged, twins } = mergeIntents(intents);
    expect(merged).toEqual([{ ...hidden, requiredArguments: ['id'] }]);
    expect(twins).toEqual(['act']);
  }
});

it('takes the lower of two limits and every required argument once', () => {
  const intents: ToolIntent[] = [
    { ...base, ...limitTo(10), requiredArguments: ['id', 'to'] },
    base,
    { ...base, ...limitTo(3), requiredArguments: ['to', 'text'] },
  ];
  expect(mergeIntents(intents).merged).toMatchObject([
    { rateLimit: { max: 3, window: 'minute' }, requiredArguments: ['id', 'to', 'text'] },
  ]);
});

it('gives tools whose names an engine writes alike the stricter of what is asked for them', () => {
  const free: ToolIntent = { ...base, tool: 'issues.create' };
  const hidden: ToolIntent = { ...base, tool: 'issues_create', disposition: 'hide' };
  const apart: ToolIntent = { ...base, tool: 'issues-create' };
  const spell = (tool: string) => tool.replace('.', '_');
  expect(joinMeetingNames([free, apart], [hidden], spell)).toEqual({
    joined: [{ ...hidden, tool: 'issues.create' }, apart],
    meeting: ['issues.create'],
  });
});

it('lets a way of calling pass only where it is harmless of both', () => {
  const one: ToolIntent = { ...base, disposition: 'ask', mildModes: { argument: 'action', values: ['get', 'list'] } };
  const other: ToolIntent = { ...base, disposition: 'hide', mildModes: { argument: 'action', values: ['get'] } };
  const all: ToolIntent = { ...base, disposition: 'deny', mildModes: null };
  expect(mergeIntents([one, other]).merged[0]?.mildModes).toEqual({ argument: 'action', values: ['get'] });
  expect(mergeIntents([one, base]).merged[0]?.mildModes).toEqual(one.mildModes);
  expect(mergeIntents([one, all]).merged[0]?.mildModes).toBeNull();
});
