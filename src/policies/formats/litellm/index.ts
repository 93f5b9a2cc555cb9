import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { foldPrefix, spellServer } from './spell-names.ts';
import { litellmTraps } from './traps.ts';
import { writeLitellm } from './write.ts';

/** The lists of one server, in the configuration of a proxy for models and MCP servers. */
export const litellm = defineFormat({
  id: 'litellm',
  label: 'LiteLLM',
  fileName: 'config.yaml',
  language: 'yaml',
  engine: {
    name: 'LiteLLM',
    description:
      'A proxy before models and MCP servers: it filters a server’s list of tools and refuses calls by the lists in its configuration.',
    documentation: 'https://docs.litellm.ai/docs/mcp_control',
    kind: 'gateway',
  },
  express: {
    dispositions: ['allow', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    spell: foldPrefix,
    isNameable: (tool) => tool.isWellFormed(),
    meeting: 'It takes a name with the name of the server and a hyphen before it for the tool without.',
  },
  traps: litellmTraps,
  place: 'The config.yaml that the proxy is started with, at the server’s entry under mcp_servers.',
  merging: {
    existing:
      'Put the list into the entry of the server, beside its address. A tool in disallowed_tools is refused even if allowed_tools names it.',
    second:
      'Each server has an entry of its own. What a key, a team or an organization may use comes on top, and can only take tools away.',
  },
  steps: (alias) => [
    `Copy the list into the entry ${spellServer(alias)} under mcp_servers of your config.yaml, beside its url or command.${
      spellServer(alias) === alias
        ? ''
        : ' LiteLLM refuses hyphens in the name of a server, so they are underscores here.'
    }`,
    'Start the proxy again: the file is read once. A server that was added in the admin page is kept in the database instead; set the same lists there.',
    'Look at the effect: a tool that is kept back is gone from the list of the server, and a call to it is refused.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: spellServer, unruled: 'allow' },
  write: writeLitellm,
});
