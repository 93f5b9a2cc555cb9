import { closeAllowlist } from '../../close-allowlist.ts';
import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { dockerMcpGatewayTraps } from './traps.ts';
import { writeDockerMcpGateway } from './write.ts';

/** What is allowed of each server, in one file for a gateway that starts the servers in containers. */
export const dockerMcpGateway = defineFormat({
  id: 'docker-mcp-gateway',
  label: 'Docker MCP Gateway',
  fileName: 'tools.yaml',
  language: 'yaml',
  engine: {
    name: 'Docker’s MCP gateway',
    description:
      'The gateway behind docker mcp, on your machine: it starts MCP servers in containers and offers the tools that this file lists. Its program was not to be had here; the file follows its published source, version 0.43.3.',
    documentation: 'https://docs.docker.com/reference/cli/docker/mcp/gateway/gateway_run/',
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
  traps: dockerMcpGatewayTraps,
  place:
    '~/.docker/mcp/tools.yaml, and only where the gateway is started with --tools-config: with a profile, which is what it takes by itself, the file is not read.',
  merging: {
    existing: 'Put the list of the server beside those that are there; each server has one key in the file.',
    second:
      'More files can be named with --additional-tools-config. Where two have a list for one server, that of the later file replaces the other.',
  },
  steps: (alias) => [
    `Save the file as ~/.docker/mcp/tools.yaml, or put its list beside those that are there. The key is the name that docker mcp knows the server by: a list under another name than ${alias} keeps nothing back.`,
    'Let your client start "docker mcp gateway run --servers", the name of the server, and "--tools-config tools.yaml". Without --tools-config a profile is used, and this file is passed over without a word.',
    'Leave --tools out: it stands before this file.',
    'Look at the effect: the line that the gateway prints for the server counts the tools that are left, and the others are gone from your client’s list.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: (alias) => alias, unruled: 'allow' },
  refine: closeAllowlist,
  write: writeDockerMcpGateway,
});
