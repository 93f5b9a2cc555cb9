import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { spanField } from '../reading/find-phrases.ts';
import { defineRule, type Case } from './define-rule.ts';

/** Argues from a hint by its name, for a boolean is no text to quote. */
function argueHint(category: CategoryId, hint: string, weight: number): Case {
  const key = { pointer: `/annotations/${hint}`, part: 'key', text: hint } as const;
  return { category, weight, spans: [spanField(key)], says: `Its annotations set ${hint}.` };
}

export const declaresHints = defineRule({
  id: 'declares-hints',
  kind: 'argument',
  leans: true,
  title: 'Declares hints',
  why: 'A hint that its maker took the trouble to declare is mostly right, but wrong too often to overrule what the definition says.',
  reads: 'The annotations readOnlyHint and destructiveHint, where they are set.',
  misses: 'That hints are often declared by habit, the same on every tool of a server.',
  argue: ({ definition: { hints } }) => {
    if (hints.readOnlyHint === true) return argueHint('Read', 'readOnlyHint', 0.8);
    return hints.readOnlyHint === false && hints.destructiveHint === true
      ? argueHint('Destructive', 'destructiveHint', 0.5)
      : null;
  },
});
