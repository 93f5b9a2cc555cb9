import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findLeadSentence } from '../reading/find-topics.ts';
import { englishLexicon } from '../words/lexicon.ts';
import { hasWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Places that show what is ended to be work that can simply be run again. */
function findCheapWork(context: RuleContext): Span[] {
  const ends = context.claims.filter(({ effect }) => effect === 'end' || effect === 'stop');
  const lead = findLeadSentence(context);
  const said = findPhrases(context, 'cheap-work').filter(({ start }) => lead !== null && start < lead.end);
  return [
    ...ends.filter(
      ({ place, objectWords }) =>
        (place === 'name' || (place === 'lead' && context.lexicon !== englishLexicon)) &&
        hasWordOf('cheap-work', objectWords),
    ),
    ...(ends.length > 0 ? said : []),
  ];
}

export const endsCheapWork = defineRule({
  id: 'ends-cheap-work',
  kind: 'qualifier',
  title: 'Ends work that can be run again',
  why: 'A query, a build or a session of the agent\u2019s own can be started again, so ending it costs time only.',
  reads: 'Ending verbs whose object is a query, a build, a test run, a session or the like.',
  misses: 'Runs that took days.',
  only: ['Destructive'],
  axes: { reversibility: 'recoverable' },
  find: findCheapWork,
});
