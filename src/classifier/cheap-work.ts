import type { RuleContext } from './define-rule.ts';
import type { Span } from './find-phrases.ts';

const cheap = new Set(
  'query sql pipeline pipelines build builds deployment deployments execution executions suite test tests terminal session search scan crawl run runs workflow queue command export report'.split(
    ' ',
  ),
);

/** Places that show what is ended to be work that can simply be run again. */
export const findCheapWork = ({ claims }: RuleContext): Span[] =>
  claims
    .filter(
      ({ effect, place, objectWords }) =>
        (effect === 'end' || effect === 'stop') &&
        ((place === 'name' && objectWords.some((word) => cheap.has(word))) ||
          (place === 'lead' && objectWords[0] === 'scheduled' && objectWords.includes('specific'))),
    )
    .map(({ field, start, end }) => ({ field, start, end }));
