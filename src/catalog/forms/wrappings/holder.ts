import type { JsonObject, Wrapping } from '../form.ts';
import { isObject, pointTo } from '../json-shape.ts';
import { mayHoldJson } from './json-in-text.ts';

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

/** The text that an object holds in base64, as recordings of HTTP do; undefined where it holds none. */
function decodeBody({ encoding, text }: JsonObject): string | undefined {
  if (encoding !== 'base64' || typeof text !== 'string') return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

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
    const body = decodeBody(value);
    const parts = Object.entries(body === undefined ? value : { text: body })
      .filter(
        ([key, part]) => !OTHERS.has(key) && ((typeof part === 'object' && part !== null) || mayHoldJson(part, key)),
      )
      .map(([key, part]) => ({ path: pointTo(key), value: part, label: STRUCTURAL.test(key) ? null : key }));
    return parts.length === 0 ? null : { kind: 'rivals', parts };
  },
};
