import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import type { Finding } from '../define-rule.ts';
import { makeEvidence } from '../evidence.ts';
import { findModes, pickWorstMode } from '../find-modes.ts';
import { defineRule } from '../define-rule.ts';

/** A mode that does harm decides; one that only writes or reads is one voice among others. */
const modeWeights = { Read: 5, Write: 7, Execute: 12, Destructive: 12, Financial: 12 } as const satisfies Record<
  CategoryId,
  number
>;

export const offersModes = defineRule({
  id: 'offers-modes',
  title: 'An argument chooses the effect',
  why: 'A tool that lists by default and deletes on request is as dangerous as its worst mode.',
  reads:
    'Values of arguments such as action, operation or method, in the schema or in the text that describes the argument.',
  misses: 'Modes that only the running server knows.',
  match: (context) => {
    const modes = findModes(context);
    const worst = pickWorstMode(modes);
    if (!worst) return [];
    return [
      {
        kind: 'effect',
        category: worst.category,
        only: [],
        weight: modeWeights[worst.category],
        axes: worst.axes,
        traits: ['multi-mode', ...worst.traits],
        evidence: [makeEvidence('offers-modes', worst.field, worst.start, worst.end)],
        says: `An argument chooses what it does, and the riskiest choice counts. ${worst.says}`,
      } satisfies Finding,
    ];
  },
  examples: {
    match: [
      {
        name: 'manage_items',
        description: 'Manage items.',
        inputSchema: { type: 'object', properties: { action: { type: 'string', enum: ['list', 'create', 'delete'] } } },
      },
    ],
    pass: [
      {
        name: 'list_items',
        description: 'List items.',
        inputSchema: { type: 'object', properties: { status: { type: 'string', enum: ['open', 'deleted'] } } },
      },
    ],
  },
});
