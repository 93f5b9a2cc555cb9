import type { CategoryId } from '../../catalog/schema/vocabulary.ts';
import { makeEvidence } from '../evidence.ts';
import { findContradiction } from '../contradictions.ts';
import { plainAxes } from '../plain-axes.ts';
import { defineRule } from '../define-rule.ts';

const unsaid = {
  Read: 'looks something up',
  Write: 'changes something',
  Execute: 'sets something going or sends it out',
  Destructive: 'removes or ends something',
  Financial: 'moves money or value',
} as const satisfies Record<CategoryId, string>;

export const contradictsItself = defineRule({
  id: 'contradicts-itself',
  title: 'Name and description disagree',
  why: 'Where a mild name and a description that says more can\u2019t both be right, the riskier one counts until someone has looked.',
  reads: 'The main verb of the name against the main verb of the first sentence.',
  misses: 'A description that is as mild as the name.',
  match: (context) => {
    const found = findContradiction(context);
    if (!found) return [];
    return [
      {
        kind: 'effect',
        category: found.category,
        only: [],
        weight: found.weight,
        axes: plainAxes[found.category],
        traits: [],
        evidence: [makeEvidence('contradicts-itself', found.claim.field, found.claim.start, found.claim.end)],
        says: `Its description says what its name leaves out, that it ${unsaid[found.category]}; the riskier of the two counts.`,
      },
    ];
  },
  examples: {
    match: [{ name: 'update_call', description: 'Terminate a call in progress.' }],
    pass: [{ name: 'delete_call', description: 'Delete a call.' }],
  },
});
