import { argueEffect } from '../argue-effect.ts';
import { defineRule } from '../define-rule.ts';

export const overwritesContent = defineRule({
  id: 'overwrites-content',
  title: 'Overwrites what was there',
  why: 'Replacing a whole file or record without keeping a version loses it as surely as deleting it.',
  reads: 'Verbs of overwriting, in names and descriptions.',
  misses: 'Overwriting that only the product\u2019s manual mentions.',
  match: (context) =>
    argueEffect(context, {
      rule: 'overwrites-content',
      category: 'Destructive',
      when: (claim) => claim.effect === 'overwrite',
      axes: { reversibility: 'lost' },
      traits: ['irreversible'],
      says: ({ definite }) =>
        `It puts new content in place of ${definite} as a whole, and nothing says that the old one is kept.`,
    }),
  examples: {
    match: [{ name: 'overwrite_file', description: 'Overwrite a file with new content.' }],
    pass: [{ name: 'update_file_name', description: 'Rename a file.' }],
  },
});
