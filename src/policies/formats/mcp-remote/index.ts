import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { hideTaken } from '../../hide-taken.ts';
import { foldCase } from './spell-pattern.ts';
import { mcpRemoteTraps } from './traps.ts';
import { widePatterns } from './wide-patterns.ts';
import { ADDRESS, writeMcpRemote } from './write.ts';

/** The entry of a remote server in the settings of any client, with arguments that keep tools away from it. */
export const mcpRemote = defineFormat({
  id: 'mcp-remote',
  label: 'mcp-remote',
  fileName: 'mcp.json',
  language: 'json',
  engine: {
    name: 'mcp-remote',
    description:
      'A small open program that runs on your machine, between any MCP client and one remote server; it takes the tools that its arguments name out of the list, and refuses calls to them.',
    documentation: 'https://github.com/punkpeye/mcp-remote',
    kind: 'proxy',
  },
  express: {
    dispositions: ['allow', 'hide'],
    ...readsNoArguments,
    unlisted: 'untouched',
  },
  names: {
    spell: (_, tool) => foldCase(tool),
    isNameable: () => true,
    meeting: 'It compares names without regard to capitals, so one pattern takes both.',
  },
  traps: mcpRemoteTraps,
  place: 'The settings in which your MCP client lists its servers, such as mcp.json.',
  merging: {
    existing:
      'The entry replaces the one that your client has for this server: keep the address of yours and any further arguments, such as --header.',
    second:
      'Each --ignore-tool adds to the others, in any order; a second entry for the same server offers its tools anew.',
  },
  steps: (alias) => [
    `Put this entry for ${alias} into the settings in which your MCP client lists its servers, in place of the one that is there. Some clients call the list "servers" instead of "mcpServers".`,
    `Write the address of your server where it says ${ADDRESS}. Until then nothing answers.`,
    'Remove any other entry for the same server: it would offer all tools, past this one.',
    'Restart the client and look at its list of tools: those that are to be hidden are gone.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: (alias) => alias, unruled: 'allow' },
  refine: (spell) => hideTaken(spell, widePatterns),
  write: writeMcpRemote,
});
