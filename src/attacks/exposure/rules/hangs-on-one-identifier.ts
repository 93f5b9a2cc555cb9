import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteParameter } from '../find-parameters.ts';

const identifiers =
  /^(?:[a-z]*ids?|[a-z]*uuids?|[a-z]*slug|email|emails|[a-z]*name|[a-z]*number|[a-z]*key|account|recipient|to|address|symbol|path|ref|branch)$/;

export const hangsOnOneIdentifier = defineExposureRule({
  id: 'hangs-on-one-identifier',
  title: 'One argument decides what is hit',
  patterns: ['hallucinated-arguments'],
  reads:
    'Destructive and Financial verdicts, and Execute ones that can\u2019t be called back, with a free argument for the target.',
  misses: 'Servers that check the target against something the caller has read.',
  match: (context) => {
    const { category, axes } = context.assessment;
    const grave =
      category === 'Destructive' ||
      category === 'Financial' ||
      (category === 'Execute' && axes?.reversibility.level === 'not-recallable');
    const target = grave ? findFreeParameter(context, identifiers) : null;
    if (target === null) return null;
    return {
      reason: `${nameParameter(target)} alone decides what is hit. A value that the model made up or mixed up is as valid to the server as the right one.`,
      evidence: [quoteParameter('hangs-on-one-identifier', target)],
    };
  },
  examples: {
    match: [
      {
        name: 'delete_list',
        description: 'Delete a list.',
        inputSchema: { type: 'object', properties: { list_id: { type: 'number' } } },
      },
    ],
    pass: [
      {
        name: 'get_list',
        description: 'Get a list.',
        inputSchema: { type: 'object', properties: { list_id: { type: 'number' } } },
      },
    ],
  },
});
