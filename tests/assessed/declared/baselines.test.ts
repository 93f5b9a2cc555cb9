import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../src/catalog/schema/assessment.ts';
import type { Json } from '../../../src/catalog/schema/tool-definition.ts';
import { assessByHints, readCategoryFromHints } from '../../../src/assessed/declared/assess-by-hints.ts';
import { assessByVerb, readCategoryFromVerb } from '../../../src/assessed/declared/assess-by-verb.ts';

describe('declared annotations as a classifier', () => {
  it.each<[Json, string | null]>([
    [{ readOnlyHint: true }, 'Read'],
    [{ readOnlyHint: true, destructiveHint: true }, 'Read'],
    [{ readOnlyHint: false, destructiveHint: true }, 'Destructive'],
    [{ readOnlyHint: false }, 'Destructive'],
    [{ destructiveHint: false }, 'Write'],
    [{ readOnlyHint: false, destructiveHint: false }, 'Write'],
    [{ openWorldHint: true, idempotentHint: true }, null],
    [{ readOnlyHint: 'true' }, null],
    [{}, null],
  ])('%j comes to %s', (annotations, category) => {
    expect(readCategoryFromHints({ name: 'tool', annotations })).toBe(category);
  });
});

describe('the first verb of the name', () => {
  it.each([
    ['get_user', 'Read'],
    ['deleteUser', 'Destructive'],
    ['slack.send.message', 'Execute'],
    ['mcp__shop__refund-order', 'Financial'],
    ['get_delete_log', 'Read'],
    ['user_update', 'Write'],
    ['quux', null],
    ['', null],
  ])('%s comes to %s', (name, category) => {
    expect(readCategoryFromVerb({ name })).toBe(category);
  });
});

describe('a baseline verdict', () => {
  it('has the form of any other', () => {
    for (const assess of [assessByHints, assessByVerb])
      for (const name of ['get_user', 'quux'])
        expect(assessmentSchema.safeParse(assess({ name, annotations: { readOnlyHint: true } })).success).toBe(true);
    expect(assessByVerb({ name: 'drop_table' })).toMatchObject({ category: 'Destructive', severity: 'critical' });
    expect(assessByVerb({ name: 'quux' })).toMatchObject({ status: 'not-assessed', severity: null });
  });
});
