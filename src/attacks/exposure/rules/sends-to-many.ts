import { defineExposureRule } from '../define-exposure-rule.ts';
import { findFreeParameter, nameParameter, quoteAxis, quoteParameter } from '../find-parameters.ts';
import { exposureWords, matchWord } from '../match-words.ts';

const isAudience = matchWord(exposureWords['sends-to-many'].audiences);

export const sendsToMany = defineExposureRule({
  id: 'sends-to-many',
  title: 'One call reaches a whole audience',
  patterns: ['mass-outbound-messaging', 'runaway-tool-loop'],
  reads: 'Verdicts whose reach is many people at once.',
  misses: 'Audiences that only the running service knows the size of.',
  match: (context) => {
    if (context.assessment.axes?.reach.level !== 'many' || context.assessment.category !== 'Execute') return null;
    const audience = findFreeParameter(context, isAudience);
    return {
      reason:
        audience === null
          ? 'One call can reach many people at once, and a call repeated by mistake reaches them again.'
          : `One call can reach everyone that ${nameParameter(audience)} names or holds, and a call repeated by mistake reaches them again.`,
      evidence: [
        ...quoteAxis('sends-to-many', context, 'reach'),
        ...(audience === null ? [] : [quoteParameter('sends-to-many', audience)]),
      ],
    };
  },
  examples: {
    match: [
      { name: 'send_campaign', description: 'Send a campaign to all its subscribers.' },
      {
        name: 'send_broadcast',
        description: 'Send a broadcast to a segment.',
        inputSchema: { type: 'object', properties: { segment_id: { type: 'string' } } },
      },
    ],
    pass: [
      { name: 'send_email', description: 'Send an email to one address.' },
      { name: 'get_campaign', description: 'Get a campaign.' },
    ],
  },
});
