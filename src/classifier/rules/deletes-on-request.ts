import { defineRule, takes } from './define-rule.ts';
import { tellSetting } from '../rationale/tell-setting.ts';
import { findFlags } from '../reading/find-flags.ts';

export const deletesOnRequest = defineRule({
  id: 'deletes-on-request',
  kind: 'argument',
  title: 'Deletes when told to by a setting',
  why: 'A tool that copies, checks out or merges, and throws things away when a flag is set, is as dangerous as that flag.',
  reads:
    'Arguments that are on or off whose name or text says delete, purge, prune, discard and the like: a force that throws away local changes. Also states such as deleted, in tools that change things.',
  misses: 'Flags whose text says no more than that they force something.',
  argue: (context) =>
    findFlags(context)
      .filter(({ act }) => act === 'delete')
      .slice(0, 1)
      .map(({ parameter, value, says, category, axes, field, start, end }) => ({
        category,
        weight: 12,
        axes,
        traits: axes.reversibility === 'lost' ? ['irreversible', 'multi-mode'] : ['multi-mode'],
        spans: [{ field: field, start: start, end: end }],
        says: tellSetting(parameter, value, says),
      })),
  examples: {
    match: [
      {
        name: 'checkout_branch',
        description: 'Check out a branch.',
        inputSchema: takes({ force: { type: 'boolean', description: 'Throw away local changes.' } }),
      },
      {
        name: 'sync_folder',
        description: 'Copy a folder to another place.',
        inputSchema: takes({
          delete: { type: 'boolean', description: 'Delete files at the destination that aren\u2019t in the source.' },
        }),
      },
      {
        name: 'copy_database',
        description: 'Copy a database.',
        inputSchema: takes({ purge: { type: 'boolean', description: 'Purge the target first.' } }),
      },
      {
        name: 'sync_lista',
        description: 'Sincroniza una lista.',
        inputSchema: takes({
          borrar: { type: 'boolean', description: 'Borra los contactos que no estén en el origen.' },
        }),
      },
      {
        name: 'deploy_stack',
        description: 'Deploy a stack.',
        inputSchema: takes({
          prune: { type: 'boolean', description: 'Remove resources that are no longer in the file.' },
        }),
      },
    ],
    pass: [
      {
        name: 'merge_request',
        description: 'Merge a request.',
        inputSchema: takes({
          delete_source_branch: { type: 'boolean', description: 'Delete the source branch afterwards.' },
        }),
      },
      { name: 'list_items', description: 'List items.', inputSchema: takes({ include_deleted: { type: 'boolean' } }) },
      {
        name: 'push_branch',
        description: 'Push a branch.',
        inputSchema: takes({ force: { type: 'boolean', description: 'Push even where the branch has moved on.' } }),
      },
      {
        name: 'create_topic',
        description: 'Create a topic.',
        inputSchema: takes({
          retention_days: { type: 'number', description: 'After how many days messages are deleted.' },
        }),
      },
    ],
  },
});
