import { defineRule } from './define-rule.ts';

export const changesRecords = defineRule({
  id: 'changes-records',
  kind: 'effect',
  title: 'Changes a record',
  why: 'An ordinary change is noticed and set right, but unattended it still alters what people rely on.',
  reads: 'Verbs of updating, setting, moving, pausing, restoring and the like.',
  misses: 'A change whose field matters more than the verb shows, such as a price.',
  category: 'Write',
  when: ({ effect }) => effect === 'change' || effect === 'restore' || effect === 'pause',
  axes: { reversibility: 'undoable' },
  traits: [],
  examples: {
    match: [
      { name: 'update_contact', description: 'Update the fields of a contact.' },
      { name: 'undelete_record', description: 'Undelete a record from the bin.' },
      { name: 'rename_folder', description: 'Rename a folder.' },
      { name: 'pausar_tarea', description: 'Pausa una tarea.' },
      { name: 'update_biji', description: '更新笔记的内容。' },
      { name: 'move_card', description: 'Move a card to another list.' },
    ],
    pass: [
      { name: 'list_updates', description: 'List recent changes.' },
      { name: 'get_change_history', description: 'Get the history of changes.' },
      { name: 'set_lights', description: 'Turns on the lights.' },
      { name: 'compare_versions', description: 'Compare two versions of an update.' },
    ],
  },
});
