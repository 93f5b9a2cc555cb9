import { argueQualifier } from '../argue-qualifier.ts';
import { findPhrases } from '../find-phrases.ts';
import { findNameTopics } from '../find-topics.ts';
import { defineRule } from '../define-rule.ts';

export const reachesAudience = defineRule({
  id: 'reaches-audience',
  title: 'Reaches many people at once',
  why: 'One wrong call is then not one wrong message but thousands.',
  reads: 'Campaigns, broadcasts, newsletters, segments and phrases such as all subscribers.',
  misses: 'Lists whose length the definition does not tell.',
  match: (context) =>
    argueQualifier([...findNameTopics(context, 'audience'), ...findPhrases(context, 'audience')], {
      rule: 'reaches-audience',
      only: ['Execute'],
      axes: { reach: 'many' },
      traits: ['mass-audience'],
      says: 'A single call can reach a whole audience, so a limit on calls is no limit on people.',
    }),
  examples: {
    match: [{ name: 'send_campaign', description: 'Send a campaign immediately.' }],
    pass: [{ name: 'send_email', description: 'Send an email to one user.' }],
  },
});
