import { defineExposureRule } from '../define-exposure-rule.ts';
import type { Evidence } from '../../../catalog/schema/assessment.ts';
import { quoteAct } from '../find-parameters.ts';

export const offersWorseModes = defineExposureRule({
  id: 'offers-worse-modes',
  title: 'Reads and destroys under one name',
  patterns: ['excessive-agency'],
  reads: 'Tools with modes, of which one only reads and another destroys, runs or spends.',
  misses: 'Modes that the definition doesn\u2019t list.',
  match: (context) => {
    const { modes, evidence } = context.assessment;
    const categories = new Set(modes.map(({ category }) => category));
    const grave = categories.has('Destructive') || categories.has('Financial') || categories.has('Execute');
    if (!categories.has('Read') || !grave) return null;
    const own: Evidence[] = evidence
      .filter(({ rule }) => rule === 'offers-modes')
      .map((piece) => ({ ...piece, rule: 'offers-worse-modes' }));
    return {
      reason: 'One name covers harmless modes and grave ones: a rule that allows it by its name allows both.',
      evidence: own.length > 0 ? own : quoteAct('offers-worse-modes', context),
    };
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
