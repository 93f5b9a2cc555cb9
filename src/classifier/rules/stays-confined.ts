import { findPhrases, type Span } from '../reading/find-phrases.ts';
import { findNameTopics, findPairs } from '../reading/find-topics.ts';
import { isWordOf } from '../words/word-sets.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Places that show an act to stay within a session: hovering, a simulator, a search in the background. */
function findConfinement(context: RuleContext): Span[] {
  const pairs = findPairs(context, 'confined-pairs');
  // What is built or tested for a simulator is built and tested on the machine itself.
  const works = context.claims.some(({ place, base }) => place === 'name' && /^(?:build|test)$/.test(base));
  if (works || context.definition.parameters.some(({ plain }) => isWordOf('free-code', plain))) return pairs;
  return [...findNameTopics(context, 'confined'), ...pairs, ...findPhrases(context, 'confined')];
}

export const staysConfined = defineRule({
  id: 'stays-confined',
  kind: 'qualifier',
  title: 'Stays in a confined session',
  why: 'Looking around in a tab or an emulator touches nobody else.',
  reads: 'Names and sentences about frames, hovering, scrolling, simulators and searches.',
  misses: 'Pages that act on being visited.',
  only: ['Execute'],
  axes: { reach: 'confined', reversibility: 'undoable' },
  traits: ['browser-control'],
  find: findConfinement,
});
