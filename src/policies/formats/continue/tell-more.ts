import type { PolicyNote } from '../../define-format.ts';
import type { SpellPolicy } from '../../spell-policy.ts';

/** True of every file. */
const ALWAYS: readonly PolicyNote[] = [
  {
    code: 'no-server',
    text: 'Entries name no server: a tool of the same name is treated alike whatever server it is of, and so is one of Continue’s own, such as Read or Bash.',
    tools: [],
  },
  {
    code: 'modes-unread',
    text: 'In plan mode (--readonly) and in auto mode (--auto) Continue does not look at this file, and every tool of a server runs without asking. What --allow, --ask and --exclude say comes before the file.',
    tools: [],
  },
];

/** Says what is true of every file. */
export const tellMore =
  (spell: SpellPolicy): SpellPolicy =>
  (request) => {
    const policy = spell(request);
    return { ...policy, notes: [...policy.notes, ...ALWAYS] };
  };
