import { findContradiction, findOverstatedName } from '../reading/find-contradictions.ts';
import { plainAxes } from './plain-axes.ts';
import { defineRule } from './define-rule.ts';

export const contradictsItself = defineRule({
  id: 'contradicts-itself',
  kind: 'argument',
  title: 'Name and description disagree',
  why: 'Where a mild name and a description that says more can\u2019t both be right, the riskier one counts until someone has looked.',
  reads: 'The main verb of the name against the main verb of the first sentence.',
  misses: 'A name and a description that are equally mild, and names of several verbs.',
  argue: (context) => {
    const found = findContradiction(context) ?? findOverstatedName(context);
    if (!found) return null;
    const { claim, category, weight } = found;
    const says = claim.place === 'name' ? 'Its name suggests more than its description tells.' : '';
    return { category, weight, axes: plainAxes[category], spans: [claim], says };
  },
});
