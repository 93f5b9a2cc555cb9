import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAxis } from '../find-parameters.ts';

export const sendsToMany = defineExposureRule({
  id: 'sends-to-many',
  title: 'One call reaches a whole audience',
  patterns: ['mass-outbound-messaging', 'runaway-tool-loop'],
  reads: 'Verdicts whose reach is many people at once.',
  misses: 'Audiences that only the running service knows the size of.',
  match: (context) =>
    context.assessment.axes?.reach.level === 'many' && context.assessment.category === 'Execute'
      ? {
          reason: 'One call goes out to everyone on a list, and a call repeated by mistake goes out again.',
          evidence: quoteAxis('sends-to-many', context, 'reach'),
        }
      : null,
  examples: {
    match: [{ name: 'send_campaign', description: 'Send a campaign to all its subscribers.' }],
    pass: [
      { name: 'send_email', description: 'Send an email to one address.' },
      { name: 'get_campaign', description: 'Get a campaign.' },
    ],
  },
});
