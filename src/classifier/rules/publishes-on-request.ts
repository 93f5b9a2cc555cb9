import { findFlags } from '../reading/find-flags.ts';
import { spanField, type Span } from '../reading/find-phrases.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** The state of being public, where a tool that creates or changes things can put them into it. */
function findState({ claims, definition: { parameters } }: RuleContext): Span | undefined {
  if (!claims.some(({ effect, place }) => place === 'name' && (effect === 'create' || effect === 'change'))) return;
  const state = parameters
    .filter(({ depth, words }) => depth === 0 && words.some(({ text }) => /^(?:status|state|visibility)$/.test(text)))
    .flatMap(({ choices }) => choices)
    .find(({ text }) => text.toLowerCase() === 'publish');
  return state && spanField(state);
}

export const publishesOnRequest = defineRule({
  id: 'publishes-on-request',
  kind: 'argument',
  title: 'Can publish at once',
  why: 'A page that can be created as published is published by whoever creates it.',
  reads: 'The choice publish in arguments about state, and flags that publish, in tools that create or change things.',
  misses: 'Publishing that is the default and goes unsaid.',
  argue: (context) => {
    const span = findState(context) ?? findFlags(context).find(({ act }) => act === 'publish');
    if (!span) return null;
    return {
      category: 'Execute',
      weight: 8,
      axes: { reversibility: 'not-recallable', reach: 'outside' },
      traits: ['public-publish', 'multi-mode'],
      spans: [span],
      says: 'One of its arguments can make the result public: “…”.',
    };
  },
});
