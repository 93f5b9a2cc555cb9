import { findFlags } from '../reading/find-flags.ts';
import { defineRule } from './define-rule.ts';

export const publishesOnRequest = defineRule({
  id: 'publishes-on-request',
  kind: 'argument',
  title: 'Can publish at once',
  why: 'A page that can be created as published is published by whoever creates it.',
  reads: 'The choice publish in arguments about state, and flags that publish, in tools that create or change things.',
  misses: 'Publishing that is the default and goes unsaid.',
  argue: (context) => {
    const writes = context.claims.some(
      ({ effect, place }) => place === 'name' && (effect === 'create' || effect === 'change'),
    );
    const choices = context.definition.parameters
      .filter(
        ({ depth, words }) =>
          writes &&
          depth === 0 &&
          words.some(({ text }) => text === 'status' || text === 'state' || text === 'visibility'),
      )
      .flatMap((parameter) => parameter.choices)
      .filter(({ text }) => text.toLowerCase() === 'publish')
      .map((field) => ({ field, start: 0, end: field.text.length }));
    const flags = findFlags(context).filter(({ act }) => act === 'publish');
    return [...choices, ...flags].slice(0, 1).map(({ field, start, end }) => ({
      category: 'Execute',
      weight: 8,
      axes: { reversibility: 'not-recallable', reach: 'outside' },
      traits: ['public-publish', 'multi-mode'],
      spans: [{ field: field, start: start, end: end }],
      says: 'One of its arguments can make the result public: “…”.',
    }));
  },
});
