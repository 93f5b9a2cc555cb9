import type { RuleContext } from '../rules/define-rule.ts';
import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findLeadSentence } from '../reading/find-topics.ts';

const cheap = new Set(
  'query sql pipeline pipelines build builds deployment deployments execution executions suite test tests terminal session search scan crawl run runs workflow queue command export report'.split(
    ' ',
  ),
);

/** Places that show what is ended to be work that can simply be run again. */
export function findCheapWork(context: RuleContext): Span[] {
  const ends = context.claims.filter(({ effect }) => effect === 'end' || effect === 'stop');
  const lead = findLeadSentence(context);
  const said = findPhrases(context, 'cheap-work').filter(({ start }) => lead !== null && start < lead.end);
  return [
    ...ends
      .filter(
        ({ place, objectWords }) =>
          (place === 'name' && objectWords.some((word) => cheap.has(word))) ||
          (place === 'lead' && objectWords[0] === 'scheduled' && objectWords.includes('specific')),
      )
      .map(({ field, start, end }) => ({ field, start, end })),
    ...(ends.length > 0 ? said : []),
  ];
}
