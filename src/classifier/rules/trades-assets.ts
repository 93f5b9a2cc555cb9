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
  examples: {
    match: [
      { name: 'swap_tokens', description: 'Swap one token for another.' },
      { name: 'stake_tokens', description: 'Stake tokens.' },
      { name: 'sell_shares', description: 'Sell shares at the market price.' },
      { name: 'mint_nft', description: 'Mint a token.' },
    ],
    pass: [
      { name: 'list_trades', description: 'List past trades.' },
      { name: 'get_trading_hours', description: 'Get the hours of trading.' },
      { name: 'get_swap_quote', description: 'Get a quote for swapping tokens.' },
    ],
  },
});
