import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { denyServer } from './deny-server.ts';
import { isPlain, spellEntry, takesName } from './spell-entry.ts';
import { mayTakeOthers, takeOthers } from './take-others.ts';
import { cursorTraps } from './traps.ts';
import { writeCursor } from './write.ts';

/** The permissions of Cursor’s command line. Those of its editor can only allow. */
export const cursor = defineFormat({
  id: 'cursor',
  label: 'Cursor CLI',
  fileName: 'cli.json',
  language: 'json',
  engine: {
    name: 'Cursor’s command line',
    description:
      'The agent that Cursor offers in the terminal. Its editor does not read this file: there, tools are switched off by hand in the settings. Cursor is closed and wants an account, so it could not be tried here; the file follows its documentation.',
    documentation: 'https://cursor.com/docs/cli/reference/permissions',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'deny'],
    ...readsNoArguments,
    unlisted: 'asked',
  },
  names: {
    spell: spellEntry,
    isNameable: isPlain,
    meeting: 'It knows tools by their names as served.',
  },
  traps: cursorTraps,
  place:
    '.cursor/cli.json in a project, or the permissions in ~/.cursor/cli-config.json for all of them; read by Cursor’s command line alone, not by its editor.',
  merging: {
    existing:
      'Add the entries to the lists under permissions that are there. A denied tool stays denied, whatever is allowed.',
    second:
      'The command line lays the cli.json of each folder from the root of the project down over your own settings. Whether their lists add up is not documented: keep all that you deny in one file.',
  },
  steps: (alias) => [
    `Save the file as .cursor/cli.json in your project, or copy its entries into ~/.cursor/cli-config.json. ${alias} is the name of the server in mcp.json.`,
    'Start agent anew: the permissions are read when it starts.',
    'Look at the effect: ask the agent to call a tool that is denied, and see that it is rejected. The tool stays in its list.',
    'In the editor, switch the tools off that are denied here: open the settings, choose the server, and click their names.',
  ],
  stack: 'one',
  sharing: {
    by: 'name',
    mayName: (alias, name) => name.startsWith(`Mcp(${alias}:`),
    unruled: 'ask',
    closes: ({ alias, policy }, other) => policy.rest === 'denied' && takesName(`${alias}:*`, `${other}:`),
    closesSome: mayTakeOthers,
    takes: takeOthers,
  },
  refine: denyServer,
  write: writeCursor,
});
