import type { Wrapping } from '../form.ts';
import { isObject, pointTo } from '../json-shape.ts';

/** Members that hold other things than tools, however alike they look. */
const OTHERS = new Set([
  'prompts',
  'resources',
  'resourceTemplates',
  'resource_templates',
  'capabilities',
  'properties',
  '$defs',
  'definitions',
  'components',
  'env',
  'env_vars',
  'environment_variables',
  'environmentVariables',
  'user_config',
  'headers',
  'packages',
  'remotes',
  'findings',
  'paths',
  'on',
  'jobs',
  'issues',
  'parameters',
  'arguments',
  'inputSchema',
  'outputSchema',
  'input_schema',
  'output_schema',
]);

/** Members that say what they hold, and not whose. */
const STRUCTURAL =
  /^(?:result|results|data|response|payload|body|output|outputs|content|contents|items|value|values|servers|mcpServers|mcp_servers|remote_servers|signature|server|scan_results|list|message|messages|params|toolConfig|tool_config|_meta|meta)$/;

/** Whatever else is an object: it may hold tools further down. */
export const holder: Wrapping = {
  id: 'holder',
  title: 'Envelopes, and maps from servers to their tools',
  seenIn: 'Answers of APIs ({success, data: {tools}}), registries of Docker and ToolHive, reports of mcp-scan.',
  example: JSON.stringify({
    depot: { tools: [{ name: 'delete_parcel', description: 'Deletes a parcel.', inputSchema: { type: 'object' } }] },
    shop: { tools: [{ name: 'list_parcels', description: 'Lists parcels.', inputSchema: { type: 'object' } }] },
  }),
  gives: ['depot delete_parcel', 'shop list_parcels'],
  read(value) {
    if (!isObject(value)) return null;
    const parts = Object.entries(value)
      .filter(([key, part]) => !OTHERS.has(key) && typeof part === 'object' && part !== null)
      .map(([key, part]) => ({ path: pointTo(key), value: part, label: STRUCTURAL.test(key) ? null : key }));
    return parts.length === 0 ? null : { kind: 'rivals', parts };
  },
};
