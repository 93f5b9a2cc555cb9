import { defineFormat } from '../../define-format.ts';
import { isReadable } from './arguments-pattern.ts';
import { isAliasNameable, nameTool, spellName, spellPrefix } from './spell-name.ts';
import { geminiCliTraps } from './traps.ts';
import { writeGeminiCli } from './write.ts';

const ODD_ALIAS =
  'Better give the server another name in settings.json, of at most 25 letters, digits, hyphens and underscores that do not begin with mcp, and take this file for that name: rules for a server of the present name never match, so tools are named in full here, and a file that denies the rest denies that of every other MCP server too.';

/** One TOML file of rules, among those of a folder. */
export const geminiCli = defineFormat({
  id: 'gemini-cli',
  label: 'Gemini CLI',
  fileName: 'toolrisk.toml',
  language: 'toml',
  engine: {
    name: 'Gemini CLI',
    description:
      'Google’s agent in the terminal. Its policy engine decides on every tool call by rules in TOML files, whatever the approval mode, and can look at the arguments.',
    documentation: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/reference/policy-engine.md',
    kind: 'client',
  },
  express: {
    dispositions: ['allow', 'ask', 'deny', 'hide'],
    bounds: ['value'],
    modes: true,
    presence: true,
    canRead: isReadable,
    unlisted: 'denied',
  },
  names: {
    spell: spellName,
    isNameable: () => true,
    meeting: 'It keeps the tool that the server lists last, and the others can’t be called.',
  },
  traps: geminiCliTraps,
  place: 'The folder ~/.gemini/policies, under any name that ends in .toml.',
  merging: {
    existing: 'Keep one file for each server; or add these rules to those of a file that is there.',
    second:
      'The rules of all files in the folder count together: the higher priority wins, and at the same priority the file whose name comes first. A file of the administrator’s folder comes before yours, one in a project’s .gemini/policies does not count.',
  },
  steps: (alias) => [
    ...(isAliasNameable(alias) ? [] : [ODD_ALIAS]),
    `Check that the server is called exactly ${alias} under mcpServers in ~/.gemini/settings.json: a rule for another name does nothing, without a word.`,
    'Take "trust": true out of the server’s entry there, if it is there: with it nothing is asked, whatever the rules say.',
    'Save this file in the folder ~/.gemini/policies, under a name of its own that ends in .toml.',
    'Start Gemini CLI anew and read its first lines: an error in one rule drops all rules of the file.',
    'Run "/mcp list": a hidden tool is missing from it.',
  ],
  stack: 'one',
  sharing: {
    by: 'name',
    mayName: (alias, name) => name.startsWith(spellPrefix(alias)),
    holdsAlone: (alias, tool) => nameTool(alias, tool).mcpName !== undefined,
    unruled: 'ask',
    // A rule for all tools of every server, where the alias can't be named.
    closes: ({ alias, policy }) => policy.rest === 'denied' && !isAliasNameable(alias),
  },
  write: writeGeminiCli,
});
