import { defineRule } from './define-rule.ts';

export const tradesAssets = defineRule({
  id: 'trades-assets',
  kind: 'effect',
  title: 'Trades or moves assets',
  why: 'A trade takes effect at the market\u2019s price, and no one on the other side will undo it.',
  reads: 'Verbs of trading, swapping, staking, minting and selling.',
  misses: 'Trades behind a generic call to a contract.',
  category: 'Financial',
  when: ({ effect, noun, place }) => effect === 'trade' && !(noun && place !== 'name' && place !== 'lead'),
  axes: { reversibility: 'not-recallable', value: 'moved' },
  traits: ['money-movement', 'irreversible'],
});
