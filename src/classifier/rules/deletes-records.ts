import { defineRule } from './define-rule.ts';

export const deletesRecords = defineRule({
  id: 'deletes-records',
  kind: 'effect',
  title: 'Removes what existed',
  why: 'What is deleted is gone, and an agent that misread its task deletes the wrong thing as readily as the right one.',
  reads: 'Verbs of deleting, dropping, purging, clearing and removing, unless only a link between two things goes.',
  misses: 'Deletion that the definition calls something else, and a bin that only the product\u2019s manual mentions.',
  category: 'Destructive',
  when: ({ effect }) => effect === 'delete' || effect === 'remove',
  axes: { reversibility: 'lost' },
  traits: ['irreversible'],
  examples: {
    match: [
      { name: 'delete_contact', description: 'Delete a contact.' },
      { name: 'skasuj_plik', description: 'Usuwa plik z serwera.' },
      { name: 'drop_table', description: 'Drop a table.' },
      { name: 'purge_queue', description: 'Purge all messages from a queue.' },
      { name: 'eliminar_archivo', description: 'Elimina un archivo de forma permanente.' },
      { name: 'ファイル削除', description: 'ファイルを削除します。' },
    ],
    pass: [
      { name: 'list_deleted_contacts', description: 'List contacts in the bin.' },
      { name: 'remove_tag_from_contact', description: 'Remove a tag from a contact.' },
      { name: 'unassign_issue', description: 'Remove a person from an issue.' },
      { name: 'get_deletion_policy', description: 'Get the policy by which old files are deleted.' },
      { name: 'undelete_file', description: 'Restore a deleted file.' },
    ],
  },
});
