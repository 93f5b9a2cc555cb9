import { defineFormat, readsNoArguments } from '../../define-format.ts';
import { envoyAiGatewayTraps } from './traps.ts';
import { writeEnvoyAiGateway } from './write.ts';

/** The tool selector of a backend, in a route of a gateway before many servers. */
export const envoyAiGateway = defineFormat({
  id: 'envoy-ai-gateway',
  label: 'Envoy AI Gateway',
  fileName: 'mcproute.yaml',
  language: 'yaml',
  engine: {
    name: 'Envoy AI Gateway’s tool selector',
    description:
      'Part of an open gateway on Kubernetes, or started with aigw, that many MCP servers stand behind: it says which tools of a server can be seen and called. Its program was not to be had here; the file follows its published source, version 1.1.0.',
    documentation: 'https://aigateway.envoyproxy.io/docs/capabilities/mcp/',
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
  traps: envoyAiGatewayTraps,
  place: 'Your MCPRoute, at the entry of the server under spec.backendRefs; exclude lists need version 0.6 or later.',
  merging: {
    existing:
      'Copy toolSelector into the entry of the server. An entry has one selector: of include and includeRegex it takes only one, and of exclude and excludeRegex too.',
    second: 'Each server has an entry, and a selector, of its own.',
  },
  steps: (alias) => [
    `Find the entry with the name ${alias} under spec.backendRefs of your MCPRoute; take the name that your cluster knows the server by.`,
    'Copy toolSelector into it. This file has no metadata and no parentRefs, so that it can’t replace your route: a patch with it would replace the whole list of backends.',
    'Apply the route and ask for it with kubectl get mcproute: it is in force once it is accepted.',
    'Look at the effect: clients see tools with the name of the server and two underscores before them; one that is kept back is gone, and a call to it is refused.',
  ],
  stack: 'one',
  sharing: { by: 'server', server: (alias) => alias, unruled: 'allow' },
  write: writeEnvoyAiGateway,
});
