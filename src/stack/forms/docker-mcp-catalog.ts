import { isText } from '../../catalog/forms/json-shape.ts';
import { isObject, ownValue, type JsonObject } from '../../catalog/json.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineForm, entriesAt } from './define-form.ts';

/** An entry as it is started: an image by Docker, or what lies at an address. */
function open(entry: Json): Json {
  if (!isObject(entry)) return entry;
  const { image, remote, env } = entry;
  const named = Array.isArray(env) ? env.flatMap((each) => (isObject(each) ? [[each['name'], '']] : [])) : [];
  const variables = Object.fromEntries(named.filter(([name]) => isText(name)) as [string, Json][]);
  if (isText(image)) return { command: 'docker', args: ['run', '-i', '--rm', image], env: variables };
  return isObject(remote) ? { url: ownValue(remote, 'url') ?? null } : entry;
}

/** Images and addresses that Docker’s gateway starts. */
export const dockerMcpCatalog = defineForm({
  id: 'docker-mcp-catalog',
  title: 'A catalogue of Docker’s MCP gateway',
  seenIn: 'Docker MCP gateway and toolkit: docker-mcp.yaml, and files of one’s own.',
  source: 'https://github.com/docker/mcp-gateway/blob/main/docs/catalog.md',
  language: 'yaml',
  fileNames: ['docker-mcp.yaml', '.docker/mcp/catalogs/catalog.yaml'],
  format: 'docker-mcp-gateway',
  example: `version: 2
name: depot
registry:
  parcels:
    description: Looks after parcels.
    type: server
    image: depot/parcels-mcp:1.4.0
    env:
      - name: PARCELS_REGION
        value: north
  depot:
    type: remote
    remote:
      url: https://mcp.depot.example/mcp
      transport_type: streamable-http
`,
  gives: ['parcels', 'depot'],
  read(value: JsonObject) {
    const registry = ownValue(value, 'registry');
    if (!isObject(registry)) return null;
    const entries = Object.entries(registry).map(([name, entry]): [string, Json] => [name, open(entry)]);
    return [{ keys: ['registry'], value: Object.fromEntries(entries), off: [] }];
  },
  isTold: (value) => entriesAt(value, 'registry').some(({ image, remote }) => isText(image) || isObject(remote)),
});
