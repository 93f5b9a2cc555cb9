import { expect, it } from 'vitest';
import { comparePacks } from '../../src/policies/compare-packs.ts';
import { packs } from '../../src/policies/packs/index.ts';
import { makeAssessment } from './make-assessment.ts';

const tools = [
  { definition: { name: 'look' }, assessment: makeAssessment('Read', [], { levels: {} }) },
  { definition: { name: 'put' }, assessment: makeAssessment('Write', [], { levels: {} }) },
  { definition: { name: 'put' }, assessment: makeAssessment('Execute', [], { levels: { reach: 'confined' } }) },
  {
    definition: { name: 'drop' },
    assessment: makeAssessment('Destructive', [], { levels: { reversibility: 'lost' } }),
  },
  { definition: { name: 'odd' }, assessment: makeAssessment(null) },
];

it('Packs are counted over tools', () => {
  const { counts } = comparePacks(tools, packs);
  expect(counts.map(({ pack, counts: own }) => [pack.id, own])).toEqual([
    ['supervised', { allow: 1, limit: 2, ask: 2, deny: 0, hide: 0 }],
    ['standard', { allow: 1, limit: 2, ask: 0, deny: 0, hide: 2 }],
    ['read-only', { allow: 1, limit: 0, ask: 0, deny: 0, hide: 4 }],
    ['full', { allow: 4, limit: 0, ask: 1, deny: 0, hide: 0 }],
  ]);
});

it('What packs differ on is listed tool by tool, twins included', () => {
  const { differences } = comparePacks(tools, packs);
  expect(differences.map(({ tool }) => tool)).toEqual(['put', 'put', 'drop', 'odd']);
  expect(differences[2]?.intents.map(({ disposition }) => disposition)).toEqual(['ask', 'hide', 'hide', 'allow']);
});

it('A limit of another size is a difference', () => {
  const [supervised] = packs;
  if (supervised === undefined) throw new Error('no packs');
  const slower: typeof supervised = {
    ...supervised,
    decideIntent: (...given) => ({ ...supervised.decideIntent(...given), rateLimit: { max: 1, window: 'minute' } }),
  };
  expect(comparePacks(tools.slice(1, 2), [supervised, slower]).differences).toHaveLength(1);
  expect(comparePacks(tools, [supervised, supervised]).differences).toEqual([]);
  expect(
    comparePacks([], packs).counts.every(({ counts }) => Object.values(counts).every((count) => count === 0)),
  ).toBe(true);
});
