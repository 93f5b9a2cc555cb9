import { defineExposureRule } from '../define-exposure-rule.ts';
import { quoteAxis } from '../find-parameters.ts';

export const handsOutSecrets = defineExposureRule({
  id: 'hands-out-secrets',
  title: 'Returns keys or passwords',
  patterns: ['credential-and-token-theft', 'lethal-trifecta-exfiltration'],
  reads: 'Reads whose verdict says that the reply holds secrets.',
  misses: 'Settings that happen to hold a key.',
  match: (context) =>
    context.assessment.category === 'Read' && context.assessment.axes?.privacy.level === 'secrets'
      ? {
          reason:
            'Its reply can hold keys, passwords or tokens. Once in the conversation, they are as safe as the least careful tool in it.',
          evidence: quoteAxis('hands-out-secrets', context, 'privacy'),
        }
      : null,
  examples: {
    match: [{ name: 'get_secret', description: 'Get the value of a secret.' }],
    pass: [{ name: 'list_projects', description: 'List projects.' }],
  },
});
