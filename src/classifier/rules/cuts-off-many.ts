import type { Claim } from '../reading/claim.ts';
import { hasWordOf, isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Whether many people are cut off by one call: unsubscribed, blocked or banned in bulk. */
const isCutOff = (
  { base, place, objectWords }: Claim,
  { definition: { nameWords, parameters } }: RuleContext,
): boolean =>
  isWordOf('cutting-off', base) &&
  place !== 'detail' &&
  hasWordOf('cut-off', [...nameWords.map(({ text }) => text), ...objectWords.slice(0, 4)]) &&
  parameters.some(({ plain, type, depth }) => depth === 0 && type === 'array' && isWordOf('people-lists', plain));

export const cutsOffMany = defineRule({
  id: 'cuts-off-many',
  kind: 'effect',
  title: 'Cuts many people off',
  why: 'Whoever is unsubscribed or blocked by mistake hears nothing any more, and asking them back is often not allowed.',
  reads: 'Verbs of unsubscribing, blocking and banning in tools that take a list of people.',
  misses: 'Lists hidden in a file or a filter.',
  category: 'Destructive',
  when: isCutOff,
  factor: 3,
  axes: { reversibility: 'recoverable', reach: 'many' },
  traits: ['bulk', 'irreversible'],
  says: 'One call can cut off many people.',
});
