import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAxis, quoteParameter } from '../find-parameters.ts';

const several = /^(?:[a-z]*ids|emails|keys|names|paths|filter|where|all|pattern|selector|recursive)$/;

export const endsOrDeletes = defineExposureRule({
  id: 'ends-or-deletes',
  title: 'Ends or removes what is hard to get back',
  patterns: ['destructive-action-autonomy'],
  reads: 'Verdicts of Destructive.',
  misses: 'Bins and versions that only the product\u2019s manual mentions.',
  match: (context) => {
    const { category, axes } = context.assessment;
    if (category !== 'Destructive' || !axes) return null;
    const many = findFreeParameter(context, several);
    const way =
      axes.reversibility.level === 'lost'
        ? 'One call ends or removes it, and the definition names no way back'
        : 'One call ends or removes it, and getting it back takes another step';
    return {
      reason: many === null ? `${way}.` : `${way}; ${nameParameter(many)} lets that one call take in more than one.`,
      evidence: [
        ...quoteAxis('ends-or-deletes', context, 'reversibility'),
        ...(many === null ? [] : [quoteParameter('ends-or-deletes', many)]),
      ],
    };
  },
  examples: {
    match: [{ name: 'delete_campaign', description: 'Delete a campaign.' }],
    pass: [{ name: 'archive_campaign', description: 'Archive a campaign; it can be restored.' }],
  },
});
