import { defineRule } from './define-rule.ts';

export const changesLinks = defineRule({
  id: 'changes-links',
  kind: 'effect',
  title: 'Ties things together or apart',
  why: 'Labels, assignments and memberships point at things that stay as they are, so taking one off destroys nothing.',
  reads: 'Verbs of tagging, linking, assigning and following, and removals of such links.',
  misses: 'A label that starts an automation elsewhere.',
  category: 'Write',
  when: ({ effect }) => effect === 'relate',
  axes: { reversibility: 'undoable' },
  traits: [],
  examples: {
    match: [
      { name: 'remove_tag_from_contact', description: 'Remove a tag from a contact.' },
      { name: 'assign_issue', description: 'Assign an issue to a person.' },
      { name: 'tag_contact', description: 'Tag a contact.' },
      { name: 'unlink_document', description: 'Unlink a document from a record.' },
      { name: 'zuweisen_aufgabe', description: 'Weist eine Aufgabe einer Person zu.' },
    ],
    pass: [
      { name: 'delete_contact', description: 'Delete a contact.' },
      { name: 'delete_label', description: 'Delete a label from the workspace.' },
      { name: 'list_assignees', description: 'List the people who can be assigned.' },
    ],
  },
});
