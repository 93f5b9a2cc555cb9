import { findContradiction, findOverstatedName, type Contradiction } from '../reading/find-contradictions.ts';
import type { EffectId } from '../words/lexicon.ts';
import { readHead } from '../reading/read-head.ts';
import { plainAxes } from './plain-axes.ts';
import { defineRule } from './define-rule.ts';

const unsaid = new Map<EffectId, string>([
  ['delete', 'deletes'],
  ['revoke', 'revokes'],
  ['end', 'ends'],
  ['send', 'sends messages over'],
  ['run', 'sets going'],
  ['start', 'starts'],
  ['stop', 'stops'],
  ['publish', 'publishes'],
  ['build', 'builds'],
  ['remove', 'removes'],
  ['overwrite', 'overwrites'],
  ['pay', 'moves money over'],
  ['trade', 'trades'],
]);

/** What the description says and the name leaves out, in a sentence. */
function tellUnsaid({ claim }: Contradiction): string {
  const noun = readHead(claim)
    .filter((word) => /^[a-z]{2,20}$/.test(word))
    .slice(0, 2)
    .join(' ');
  const act = `${unsaid.get(claim.effect) ?? 'ends'} ${noun === '' ? 'what the call names' : noun}`;
  return `Its name says less than its description, by which it also ${act}; the riskier reading counts.`;
}

const overstated = 'Its name says more than its description, which speaks of looking only; the riskier reading counts.';

export const contradictsItself = defineRule({
  id: 'contradicts-itself',
  kind: 'argument',
  title: 'Name and description disagree',
  why: 'Where a mild name and a description that says more can\u2019t both be right, the riskier one counts until someone has looked.',
  reads: 'The main verb of the name against the main verb of the first sentence.',
  misses: 'A name and a description that are equally mild, and names of several verbs.',
  argue: (context) =>
    [findContradiction(context), findOverstatedName(context)]
      .filter((found) => found !== null)
      .map((found) => ({
        category: found.category,
        weight: found.weight,
        axes: plainAxes[found.category],
        traits: [],
        spans: [{ field: found.claim.field, start: found.claim.start, end: found.claim.end }],
        says: found.claim.place === 'name' ? overstated : tellUnsaid(found),
      })),
  examples: {
    match: [
      { name: 'update_call', description: 'Terminate a call in progress.' },
      { name: 'update_ticket', description: 'Permanently delete a ticket.' },
      { name: 'get_report', description: 'Send a report to all subscribers.' },
      { name: 'sync_contacts', description: 'Delete all contacts that are not in the list.' },
    ],
    pass: [
      { name: 'delete_call', description: 'Delete a call.' },
      { name: 'remove_call', description: 'Delete a call from the list.' },
      { name: 'cancel_and_refund', description: 'Refund an order and cancel it.' },
    ],
  },
});
