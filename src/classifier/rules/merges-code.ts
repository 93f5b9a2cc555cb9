import { hasObject } from '../reading/claim.ts';
import { defineRule } from './define-rule.ts';

export const mergesCode = defineRule({
  id: 'merges-code',
  kind: 'effect',
  title: 'Merges or pushes code',
  why: 'Merged code is what the next build ships.',
  reads: 'Verbs of merging, pushing and committing.',
  misses: 'Branches where a merge builds nothing.',
  category: 'Execute',
  when: (claim) => claim.effect === 'merge' && hasObject(claim, 'repository', 'code', 'file'),
  axes: { reversibility: 'undoable', reach: 'outside' },
  traits: [],
  examples: {
    match: [
      { name: 'merge_pull_request', description: 'Merge a pull request.' },
      { name: 'push_files', description: 'Push several files to a branch in one commit.' },
      { name: 'git_push', description: 'Push commits to the remote repository.' },
      { name: 'merge_branch', description: 'Merge a branch into another.' },
    ],
    pass: [
      { name: 'get_commit', description: 'Get a commit.' },
      { name: 'merge_contacts', description: 'Merge two contacts into one.' },
      { name: 'list_merge_requests', description: 'List merge requests.' },
    ],
  },
});
