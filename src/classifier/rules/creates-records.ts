import { defineRule } from './define-rule.ts';

export const createsRecords = defineRule({
  id: 'creates-records',
  kind: 'effect',
  title: 'Creates something new',
  why: 'A new record is easy to remove again, yet an agent can fill a system with them.',
  reads: 'Verbs of creating, adding, importing, uploading and saving.',
  misses: 'Creating that sends or buys something by itself; other rules look for that.',
  category: 'Write',
  when: ({ effect }) => effect === 'create',
  axes: { reversibility: 'undoable' },
  traits: [],
  examples: {
    match: [
      { name: 'create_task', description: 'Create a task in a project.' },
      { name: 'upload_file', description: 'Upload a file.' },
      { name: 'hinzufuegen_kontakt', description: 'Legt einen neuen Kontakt an.' },
      { name: 'ajouter_note', description: 'Ajoute une note à un dossier.' },
      { name: 'import_contacts', description: 'Import contacts from a file.' },
    ],
    pass: [
      { name: 'get_new_tasks', description: 'List tasks created today.' },
      { name: 'get_created_at', description: 'Get the time at which a record was created.' },
      { name: 'search_imports', description: 'Search past imports.' },
    ],
  },
});
