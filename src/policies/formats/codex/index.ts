import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { codexTraps, isNameable } from './traps.ts';
import { writeCodex } from './write.ts';

const ODD_ALIAS =
  'Better give the server another name: Codex starts no server whose name holds anything but plain letters, digits, hyphens, underscores, full stops, colons, slashes and @.';

/** What the table of one server holds, in the settings of the user or of a project. */
export const codex = defineFormat({
  id: 'codex',
  label: 'Codex',
  fileName: 'config.toml',
  language: 'toml',
  engine: {
    name: 'Codex',
    description:
      'OpenAI’s coding agent, in the terminal and in editors. The settings of an MCP server say which of its tools the agent sees, and which run without a question.',
    documentation: 'https://developers.openai.com/codex/config-reference',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    spell: (_, tool) => tool,
    isNameable,
    meeting: 'It knows tools by their names as served.',
  },
  traps: codexTraps,
  place: 'The file ~/.codex/config.toml, where the server is listed.',
  merging: {
    existing:
      'Where a heading of this policy is in your file already, its lines go under that one: with a table given twice Codex does not start. Whoever runs "codex mcp add" for the server again loses all of this, without a word.',
    second:
      'In a project that you trust, .codex/config.toml comes on top: its list of tools replaces yours instead of adding to it, so a tool that you hid can come back, and its approval modes win.',
  },
  steps: (alias) => [
    ...(/^[\w:@/.-]+$/.test(alias) ? [] : [ODD_ALIAS]),
    `Open ~/.codex/config.toml and find the heading of the server, which has to be called exactly ${alias}.`,
    'If this policy has a line of enabled_tools or disabled_tools, put that line directly under the heading that you have found, in place of one that is there, and leave out the heading above it: the same heading twice is an error.',
    'Put the tables of single tools at the end of the file. "approve" lets a tool run without a question, "prompt" asks.',
    'Run "codex app-server --strict-config --print-startup-config": it names a key that is misspelt, which Codex otherwise ignores.',
    'Run "codex mcp get" with the name of the server: it prints the list. Then start Codex anew.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: (alias) => alias.toWellFormed(), unruled: 'ask' },
  write: writeCodex,
});
