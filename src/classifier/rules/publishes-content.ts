import { argueEffect } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';
import { isRemark, isWebPost } from '../topics/speaking.ts';

export const publishesContent = defineRule({
  id: 'publishes-content',
  title: 'Publishes to others',
  why: 'What is published is seen, copied and indexed before anyone can take it down.',
  reads: 'Verbs of publishing, posting and sharing in public.',
  misses: 'Publishing to a place that nobody visits.',
  match: (context) =>
    argueEffect(context, {
      rule: 'publishes-content',
      category: 'Execute',
      when: (claim) => claim.effect === 'publish' && !isRemark(claim) && !isWebPost(claim, context),
      axes: { reversibility: 'not-recallable', reach: 'outside' },
      traits: ['public-publish'],
      says: ({ definite }) => `It puts ${definite} where others see it, and it is seen and copied at once.`,
    }),
  examples: {
    match: [{ name: 'publish_article', description: 'Publish an article.' }],
    pass: [{ name: 'get_posts', description: 'Get posts of a page.' }],
  },
});
