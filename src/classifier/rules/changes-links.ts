import { argueEffect } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';
import { isLinkRemoval } from '../removals.ts';

export const changesLinks = defineRule({
  id: 'changes-links',
  title: 'Ties things together or apart',
  why: 'Labels, assignments and memberships point at things that stay as they are, so taking one off destroys nothing.',
  reads: 'Verbs of tagging, linking, assigning and following, and removals of such links.',
  misses: 'A label that starts an automation elsewhere.',
  match: (context) =>
    argueEffect(context, {
      rule: 'changes-links',
      category: 'Write',
      when: (claim) => claim.effect === 'relate' || isLinkRemoval(claim, context.definition),
      axes: { reversibility: 'undoable' },
      traits: [],
      says: ({ definite }) => `It ties ${definite} to something else or takes that tie off; both ends stay.`,
    }),
  examples: {
    match: [
      { name: 'remove_tag_from_contact', description: 'Remove a tag from a contact.' },
      { name: 'assign_issue', description: 'Assign an issue to a person.' },
    ],
    pass: [{ name: 'delete_contact', description: 'Delete a contact.' }],
  },
});
