import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { noteWildcard } from './note-wildcard.ts';
import { foldName, spellName } from './spell-name.ts';
import { opencodeTraps } from './traps.ts';
import { writeOpencode } from './write.ts';

/** The permissions in opencode's configuration. */
export const opencode = defineFormat({
  id: 'opencode',
  label: 'opencode',
  fileName: 'opencode.json',
  language: 'json',
  engine: {
    name: 'opencode',
    description:
      'An open agent in the terminal that works with any model. By itself it runs every tool of an MCP server; its configuration says which are asked about and which are taken away.',
    documentation: 'https://opencode.ai/docs/permissions',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    spell: foldName,
    isNameable: () => true,
    meeting:
      'Of those that it writes with the same capitals it keeps the one that the server lists last; and a call with capitals that it does not offer it takes for one to the name without.',
  },
  traps: opencodeTraps,
  place: 'opencode.json in the folder of a project, or ~/.config/opencode/opencode.json for all projects.',
  merging: {
    existing:
      'Add these keys behind those that your permission object has, and keep the one with the star before all others for this server: of the keys that match a tool the last one holds.',
    second:
      'Keys of a project’s file come behind those of the file for all projects, and what an agent’s own permission says comes behind both: a later "allow" lifts a "deny".',
  },
  steps: (alias) => [
    `Check that the server is called exactly ${alias} under mcp in opencode.json: keys for another name do nothing, without a word.`,
    'Save this file as opencode.json, or add its keys to the permission object that is there, at its end.',
    'Run "opencode debug config": it prints the permissions in force, and says where the file can’t be read.',
    'Start opencode anew and ask it for its tools: a hidden one is missing.',
  ],
  stack: 'one',
  sharing: {
    by: 'name',
    mayName: (alias, name) => name.startsWith(foldName(alias, '')),
    unruled: 'allow',
    closes: ({ alias, policy }, other) =>
      policy.rest === 'denied' && spellName(other, '').startsWith(spellName(alias, '')),
    closesSome: ({ alias, policy }, other) =>
      policy.rest === 'denied' && spellName(alias, '').startsWith(spellName(other, '')),
  },
  refine: noteWildcard,
  write: writeOpencode,
});
