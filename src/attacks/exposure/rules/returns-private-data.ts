import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAxis } from '../find-parameters.ts';

export const returnsPrivateData = defineExposureRule({
  id: 'returns-private-data',
  title: 'Returns data about people',
  patterns: ['lethal-trifecta-exfiltration'],
  reads: 'Reads whose verdict says that the reply holds personal data in bulk.',
  misses: 'Single records, and data about one person spread over many calls.',
  match: (context) =>
    context.assessment.category === 'Read' && context.assessment.axes?.privacy.level === 'personal'
      ? {
          reason:
            'It brings data about people into the conversation, from where any tool that sends or publishes can take it out.',
          evidence: quoteAxis('returns-private-data', context, 'privacy'),
        }
      : null,
  examples: {
    match: [{ name: 'list_contacts', description: 'List all contacts.' }],
    pass: [{ name: 'get_contact', description: 'Get one contact by id.' }],
  },
});
