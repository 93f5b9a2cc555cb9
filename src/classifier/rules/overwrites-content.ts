import { defineRule } from './define-rule.ts';

export const overwritesContent = defineRule({
  id: 'overwrites-content',
  kind: 'effect',
  title: 'Overwrites what was there',
  why: 'Replacing a whole file or record without keeping a version loses it as surely as deleting it.',
  reads: 'Verbs of overwriting, in names and descriptions.',
  misses: 'Overwriting that only the product\u2019s manual mentions.',
  category: 'Destructive',
  when: (claim) => claim.effect === 'overwrite',
  axes: { reversibility: 'lost' },
  traits: ['irreversible'],
  says: 'What was there before is replaced.',
  examples: {
    match: [
      { name: 'overwrite_file', description: 'Overwrite a file with new content.' },
      { name: 'replace_all_text', description: 'Overwrite a document.' },
      { name: 'nadpisz_plik', description: 'Nadpisuje plik nową treścią.' },
      { name: 'sobrescribir_archivo', description: 'Sobrescribe un archivo.' },
    ],
    pass: [
      { name: 'update_file_name', description: 'Rename a file.' },
      { name: 'append_file', description: 'Append text to a file.' },
      { name: 'get_overwritten_values', description: 'Get the values that were overwritten.' },
    ],
  },
});
