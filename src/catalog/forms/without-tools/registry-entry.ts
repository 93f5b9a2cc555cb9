import type { Json } from '../../schema/tool-definition.ts';
import type { Lookalike } from '../form.ts';
import { isObject, isText } from '../json-shape.ts';

function isEntry(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  if (isObject(value['server'])) return isEntry(value['server']);
  return (
    (isText(value['$schema']) && value['$schema'].includes('server.schema.json')) ||
    (isText(value['name']) && (Array.isArray(value['packages']) || Array.isArray(value['remotes'])))
  );
}

/** `server.json` of the MCP registry, one or a page of them. */
export const registryEntry: Lookalike = {
  id: 'registry-entry',
  title: 'An entry of the MCP registry',
  seenIn: 'server.json, answers of registry.modelcontextprotocol.io.',
  example: JSON.stringify({
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: 'io.example/depot',
    description: 'Looks after parcels.',
    version: '1.0.0',
    packages: [{ registryType: 'npm', identifier: 'depot-mcp', version: '1.0.0' }],
  }),
  message: 'It is an entry of the MCP registry (server.json): it says where a server is published, and lists no tools.',
  hint: 'Capture what it names: npm run ingest -- npm:NAME@VERSION, pypi:NAME==VERSION, or the URL of a remote.',
  recognise(value) {
    const servers =
      isObject(value) && isObject(value['data']) ? value['data']['servers'] : isObject(value) && value['servers'];
    const entries = Array.isArray(value) ? value : Array.isArray(servers) ? servers : [value];
    return entries.length > 0 && entries.every(isEntry);
  },
};
