import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAxis, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const isSum = matchWord(exposureWords['spends-money'].sums);

export const spendsMoney = defineExposureRule({
  id: 'spends-money',
  title: 'Moves money, or what money follows',
  patterns: ['financial-drain'],
  reads:
    'Verdicts of Financial, and changes to live prices, budgets and books, with the argument that holds the sum where there is one.',
  misses: 'Spending that a plain verb hides, such as a billed machine.',
  match: (context) => {
    const { category, axes } = context.assessment;
    const isLive = category !== 'Read' && (axes?.value.level === 'live' || axes?.value.level === 'prepared');
    if (category !== 'Financial' && !isLive) return null;
    const sum = findFreeParameter(context, isSum);
    const deed =
      category === 'Financial'
        ? 'A call moves money or value, or commits to it'
        : 'A call changes prices, budgets or books that money follows';
    return {
      reason:
        sum === null
          ? `${deed}; its arguments don\u2019t plainly say how much.`
          : `${deed}, and ${nameParameter(sum)} is filled in by the caller.`,
      evidence: [
        ...quoteAxis('spends-money', context, 'value'),
        ...(sum === null ? [] : [quoteParameter('spends-money', sum)]),
      ],
    };
  },
  examples: {
    match: [
      {
        name: 'create_refund',
        description: 'Refund a payment.',
        inputSchema: { type: 'object', properties: { amount: { type: 'number' } } },
      },
    ],
    pass: [{ name: 'list_refunds', description: 'List refunds.' }],
  },
});
