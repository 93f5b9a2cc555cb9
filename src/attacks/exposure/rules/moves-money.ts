import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAxis, quoteParameter } from '../find-parameters.ts';

const sums = /^(?:amount[a-z]*|[a-z]*amount|quantity|qty|price|value|total|size|contracts|sats|budget)$/;

export const movesMoney = defineExposureRule({
  id: 'moves-money',
  title: 'Moves money or commits to spend',
  patterns: ['financial-drain'],
  reads: 'Verdicts of Financial, with the argument that holds the sum where there is one.',
  misses: 'Spending that a plain verb hides, such as a billed machine.',
  match: (context) => {
    if (context.assessment.category !== 'Financial') return null;
    const sum = findFreeParameter(context, sums);
    return {
      reason:
        sum === null
          ? 'A call moves money or commits to spending it, and nothing in its arguments bounds how much.'
          : `A call moves money or commits to spending it, and ${nameParameter(sum)} is filled in by the caller.`,
      evidence: [
        ...quoteAxis('moves-money', context, 'value'),
        ...(sum === null ? [] : [quoteParameter('moves-money', sum)]),
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
