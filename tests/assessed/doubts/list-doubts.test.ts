import { describe, expect, it } from 'vitest';
import { findSiblings } from '../../../src/assessed/doubts/find-siblings.ts';
import { listDoubts, type DoubtfulTool } from '../../../src/assessed/doubts/list-doubts.ts';
import { makeSettledTest } from '../../../src/assessed/doubts/settled-doubts.ts';
import { nameAct } from '../../../src/assessed/doubts/name-act.ts';
import type { Assessment } from '../../../src/catalog/schema/assessment.ts';
import { classifyTool } from '../../../src/classifier/classify.ts';

const nothingSettled = makeSettledTest([]);
const usual = classifyTool({ name: 'update_orchard', description: 'Updates an orchard.' });
const make = (server: string, name: string, verdict: Partial<Assessment> = {}): DoubtfulTool => ({
  server,
  name,
  definition: { name },
  digest: `sha256:${'0'.repeat(64)}`,
  assessment: {
    ...usual,
    confidence: 0.97,
    secondOpinion: { category: 'Write', severity: 'medium', agrees: true },
    modes: [],
    ...verdict,
  },
});
const mode = { parameter: '/x', value: 'wipe', category: null, severity: null, rationale: '' } as const;

describe('nameAct', () => {
  it.each([
    ['delete_user_roles', 'delete', 'rol'],
    ['listOrdersByCustomer', 'list', 'order'],
    ['issue_close', 'close', 'issu'],
  ])('reads %s', (name, verb, noun) => expect(nameAct({ name })).toEqual({ verb, noun }));

  it('reads nothing where there is no verb, or nothing that it is about', () => {
    expect(nameAct({ name: 'orchard' })).toBeNull();
    expect(nameAct({ name: 'update' })).toBeNull();
  });
});

describe('findSiblings', () => {
  const wild = make('c', 'updateTheOrchard', { category: 'Execute', severity: 'high' });
  const tools = [make('a', 'update_orchard'), make('b', 'update_orchards'), wild];

  it('groups tools that do the same to the same, by their verdicts', () => {
    const [group, ...others] = findSiblings(tools);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ verb: 'update', noun: 'orchard' });
    expect(group?.factions.map(({ category, tools: own }) => [category, own.length])).toEqual([
      ['Write', 2],
      ['Execute', 1],
    ]);
  });

  it('asks nothing where a review tells why, or a tool has modes', () => {
    const reviewed = make('c', 'update_orchard', { category: 'Execute', severity: 'high', source: 'review' });
    expect(findSiblings([...tools.slice(0, 2), reviewed])).toEqual([]);
    const many = make('c', 'update_orchard', { category: 'Execute', severity: 'high', modes: [mode] });
    expect(findSiblings([...tools.slice(0, 2), many])).toEqual([]);
  });
});

describe('listDoubts', () => {
  it('tells why a verdict asks for a review, the least sure first', () => {
    const unlike = make('c', 'update_orchard', { category: 'Execute', severity: 'high' });
    const other = make('d', 'water_lawn', { secondOpinion: { category: 'Execute', severity: 'high', agrees: false } });
    const unsure = make('e', 'move_tree', { confidence: 0.6 });
    const like = make('a', 'update_orchard');
    const doubts = listDoubts([like, make('b', 'update_orchard'), unlike, other, unsure], nothingSettled);
    expect(doubts.map(({ tool, reasons, sibling }) => [tool, reasons, sibling])).toEqual([
      [unsure, ['confidence'], null],
      [unlike, ['sibling'], like],
      [other, ['second-opinion'], null],
    ]);
  });

  it('leaves alone what was reviewed, and what has no verdict', () => {
    const reviewed = make('a', 'move_tree', { source: 'review', confidence: null });
    const silent = make('b', 'zq', { status: 'not-assessed', category: null, severity: null, confidence: null });
    expect(listDoubts([reviewed, silent], nothingSettled)).toEqual([]);
  });

  it('leaves alone what was read and found right, until the definition or the verdict is another', () => {
    const unsure = make('e', 'move_tree', { confidence: 0.6 });
    const { server, name: tool, digest } = unsure;
    const settled = { server, tool, digest, category: 'Write', severity: 'medium' } as const;
    expect(listDoubts([unsure], makeSettledTest([settled]))).toEqual([]);
    expect(listDoubts([unsure], makeSettledTest([{ ...settled, severity: 'high' }]))).toHaveLength(1);
    expect(listDoubts([{ ...unsure, digest: 'sha256:other' }], makeSettledTest([settled]))).toHaveLength(1);
  });
});
