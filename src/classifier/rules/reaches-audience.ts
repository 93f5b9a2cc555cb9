import { findPhrases, spanField, type Span } from '../reading/find-phrases.ts';
import { findNameTopics } from '../reading/find-topics.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Arguments that name a whole list of people to run for. */
const findLists = ({ definition: { parameters } }: RuleContext): Span[] =>
  parameters
    .filter(({ plain, depth }) => depth === 0 && /^(?:mailinglist|list|segment|audience)ids?$/.test(plain))
    .map(({ key }) => spanField(key));

export const reachesAudience = defineRule({
  id: 'reaches-audience',
  kind: 'qualifier',
  title: 'Reaches many people at once',
  why: 'One wrong call is then not one wrong message but thousands.',
  reads: 'Campaigns, newsletters, segments, phrases such as all subscribers, and arguments that name a list.',
  misses: 'Lists whose length the definition does not tell.',
  only: ['Execute'],
  axes: { reach: 'many' },
  traits: ['mass-audience'],
  find: (context) => [
    ...findNameTopics(context, 'audience'),
    ...findPhrases(context, 'audience'),
    ...findLists(context),
  ],
  says: ({ definition: { description } }) =>
    /\ball (?:users|subscribers|followers|members)\b/i.test(description?.text.slice(0, 200) ?? '')
      ? ''
      : 'It can reach many people at once.',
});
