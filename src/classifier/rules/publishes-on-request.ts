import { makeEvidence } from '../evidence.ts';
import { defineRule } from '../define-rule.ts';

export const publishesOnRequest = defineRule({
  id: 'publishes-on-request',
  title: 'Can publish at once',
  why: 'A page that can be created as published is published by whoever creates it.',
  reads: 'Choices such as publish and public in arguments about state, in tools that create or change things.',
  misses: 'Publishing that is the default and goes unsaid.',
  match: (context) => {
    const writes = context.claims.some(
      ({ effect, place }) => place === 'name' && (effect === 'create' || effect === 'change'),
    );
    const choice = context.definition.parameters
      .filter(
        ({ depth, words }) =>
          depth === 0 && words.some(({ text }) => text === 'status' || text === 'state' || text === 'visibility'),
      )
      .flatMap(({ choices }) => choices)
      .find(({ text }) => text.toLowerCase() === 'publish');
    if (!writes || !choice) return [];
    return [
      {
        kind: 'effect',
        category: 'Execute',
        only: [],
        weight: 6.5,
        axes: { reversibility: 'not-recallable', reach: 'outside' },
        traits: ['public-publish', 'multi-mode'],
        evidence: [makeEvidence('publishes-on-request', choice, 0, choice.text.length)],
        says: 'One of its settings puts the result where others see it, at once.',
      },
    ];
  },
  examples: {
    match: [
      {
        name: 'create_post',
        description: 'Create a post.',
        inputSchema: { type: 'object', properties: { status: { type: 'string', enum: ['draft', 'publish'] } } },
      },
    ],
    pass: [
      {
        name: 'list_posts',
        description: 'List posts.',
        inputSchema: { type: 'object', properties: { status: { type: 'string', enum: ['draft', 'publish'] } } },
      },
    ],
  },
});
