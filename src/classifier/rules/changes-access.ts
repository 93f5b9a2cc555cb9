import { findGuardedChanges } from '../topics/guarded-changes.ts';
import { defineRule } from './define-rule.ts';

export const changesAccess = defineRule({
  id: 'changes-access',
  kind: 'qualifier',
  title: 'Changes access or security',
  why: 'Whoever changes roles, keys or firewalls changes what everyone else may do.',
  reads: 'Writes whose name or first sentence is about permissions, members, keys, domains and the like.',
  misses: 'Access that follows from a group or a folder.',
  only: ['Write'],
  axes: { control: 'access' },
  traits: ['access-control'],
  find: findGuardedChanges,
  says: 'It touches who gets in or what keeps others out, so a mistake opens a door.',
  examples: {
    match: [
      { name: 'add_member', description: 'Add a member to a team.' },
      { name: 'update_user_role', description: 'Update the role of a user.' },
      { name: 'create_firewall_rule', description: 'Create a firewall rule.' },
      { name: 'agregar_miembro', description: 'Agrega un miembro al equipo.' },
    ],
    pass: [
      { name: 'update_title', description: 'Change a title.' },
      { name: 'update_job_title', description: 'Change the title of a position.' },
      { name: 'add_comment', description: 'Add a comment to a page.' },
    ],
  },
});
