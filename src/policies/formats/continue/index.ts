import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { hideTaken } from '../../hide-taken.ts';
import { tellMore } from './tell-more.ts';
import { continueTraps } from './traps.ts';
import { wideEntries } from './wide-entries.ts';
import { listExcluded, writeContinue } from './write.ts';

/** The one file of permissions that Continue's command line reads. */
export const continueCli = defineFormat({
  id: 'continue',
  label: 'Continue CLI',
  fileName: 'permissions.yaml',
  language: 'yaml',
  engine: {
    name: 'Continue',
    description:
      'An open agent in the terminal, cn, by the makers of the editor extension of the same name. At a terminal it asks before it runs a tool of an MCP server, with -p it runs all of them; one file changes both.',
    documentation: 'https://docs.continue.dev/cli/tool-permissions',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'hide'],
    ...readsNoArguments,
    unlisted: 'untouched',
  },
  names: {
    spell: (_, tool) => tool,
    isNameable: () => true,
    meeting: 'It knows tools by their names as served.',
  },
  traps: continueTraps,
  place: '~/.continue/permissions.yaml; there is one for all servers and projects.',
  merging: {
    existing:
      'Add these entries to the three lists that are there: a tool in two of them is excluded rather than asked about, and asked about rather than allowed.',
    second: 'Continue reads no second file, and none of a project.',
  },
  steps: (alias) => [
    `Save this file as ~/.continue/permissions.yaml, or add its entries to those that are there. It holds for ${alias} and, by their names, for the tools of every other server.`,
    'Keep to the three keys allow, ask and exclude: any other one, and Continue ignores the whole file without a word.',
    'Start cn anew.',
    'Run cn -p "Which tools do you have?": a hidden tool is missing.',
  ],
  stack: 'one',
  sharing: {
    by: 'name',
    // Entries name no server.
    mayName: () => true,
    unruled: 'allow',
    closes: ({ policy }) => listExcluded(policy).some(wideEntries.takesAll),
    takes: ({ policy }) => {
      const wide = listExcluded(policy).filter(wideEntries.isWide);
      return wide.length === 0 ? null : (_, tool) => wide.some((each) => wideEntries.takes(each, tool));
    },
  },
  refine: (spell) => tellMore(hideTaken(spell, wideEntries)),
  write: writeContinue,
});
