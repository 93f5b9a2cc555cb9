import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { agentgatewayTraps } from './traps.ts';
import { writeAgentgateway } from './write.ts';

/** What a target may be called. */
const TARGET = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Rules in CEL, in the configuration of a gateway before many servers. */
export const agentgateway = defineFormat({
  id: 'agentgateway',
  label: 'agentgateway',
  fileName: 'agentgateway.yaml',
  language: 'yaml',
  engine: {
    name: 'agentgateway',
    description:
      'An open gateway of the Linux Foundation, written in Rust, that many MCP servers stand behind: it filters their lists of tools and refuses calls by rules in CEL. Its program was not to be had here; the file follows its published source and schema, version 1.4.1.',
    documentation: 'https://agentgateway.dev/docs/standalone/latest/',
    kind: 'gateway',
  },
  express: {
    dispositions: ['allow', 'hide'],
    ...readsNoArguments,
    unlisted: 'denied',
  },
  names: {
    spell: (_, tool) => tool,
    isNameable: (tool) => tool.isWellFormed(),
    meeting: 'It knows tools by their names as served.',
  },
  traps: agentgatewayTraps,
  place: 'The configuration file that agentgateway is started with, under mcp.policies; it needs version 1.1 or later.',
  merging: {
    existing:
      'Put the rule among those under mcp.policies.mcpAuthorization.rules. A call has to meet every required rule, so no rule that is there can lift this one.',
    second: 'Each server has a rule of its own that lets all other servers pass; they stand in one list.',
  },
  steps: (alias) => [
    TARGET.test(alias)
      ? `Check that the server is called ${alias} under mcp.targets: a rule for another name keeps nothing back.`
      : 'Give the server a name under mcp.targets that agentgateway takes, of small letters, digits, hyphens and full stops, and write that name into the rule: a rule for another name keeps nothing back.',
    'Copy the entry under rules into the mcp.policies.mcpAuthorization.rules of your configuration. The targets are not part of this file, so agentgateway refuses it on its own.',
    'Start agentgateway with --validate-only once: it says whether it takes the configuration.',
    'Start it, and look at the effect: a tool that is kept back is gone from the list, and a call to it is refused.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: (alias) => alias.toWellFormed(), unruled: 'allow' },
  write: writeAgentgateway,
});
