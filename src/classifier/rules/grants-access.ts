import { defineRule } from './define-rule.ts';

export const grantsAccess = defineRule({
  id: 'grants-access',
  kind: 'effect',
  title: 'Changes who may do what',
  why: 'A role given by mistake opens a door that nobody watches.',
  reads: 'Verbs of granting, inviting, sharing, banning and blocking.',
  misses: 'Roles that a group change brings along.',
  category: 'Write',
  when: ({ effect }) => effect === 'grant',
  axes: { reversibility: 'undoable', control: 'access' },
  traits: ['access-control'],
  examples: {
    match: [
      { name: 'grant_role', description: 'Grant a role to a user.' },
      { name: 'invite_user', description: 'Invite a user to a workspace.' },
      { name: 'zaprosic_osobe', description: 'Zaprasza osobę do zespołu.' },
      { name: 'ban_member', description: 'Ban a member from a channel.' },
    ],
    pass: [
      { name: 'list_roles', description: 'List roles.' },
      { name: 'get_permissions', description: 'Get the permissions of a file.' },
      { name: 'list_invitations', description: 'List invitations that are pending.' },
    ],
  },
});
