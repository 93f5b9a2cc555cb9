import { createRequire } from 'node:module';
import type { SchemaJson } from '@cedar-policy/cedar-wasm/nodejs';
import type * as Generator from '@cedar-policy/mcp-schema-generator-wasm';
import { z } from 'zod';
import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';

const generatedSchema = z.object({ schemaJson: z.string().nullable(), error: z.string().nullable() });

/** What AgentCore says of itself: who asks, what is asked for, and the action that every tool's stands beside. */
const STUB = `namespace AgentCore {
  @mcp_principal entity OAuthUser tags String;
  @mcp_resource entity Gateway;
  action "CallTool" appliesTo { principal: [OAuthUser], resource: [Gateway] };
}`;

/** As AgentCore maps the types of JSON Schema, by its documentation. */
const SETTINGS = JSON.stringify({ numbersAsDecimal: true, objectsAsRecords: true });

/** The generator takes no hyphen in a name, while gateways serve such: the schema has the real name again. */
const spellForGenerator = (action: string): string => action.replaceAll('-', '_hyphen_');

/** The schema of one tool; null where the generator can't make one. */
function generate(
  { generateSchema }: typeof Generator,
  action: string,
  definition: ToolDefinition,
): SchemaJson<string> | null {
  const name = spellForGenerator(action);
  const { description, inputSchema } = definition;
  const tools = JSON.stringify([{ name, description, inputSchema }]);
  const { schemaJson } = generatedSchema.parse(JSON.parse(generateSchema(STUB, tools, SETTINGS)));
  if (schemaJson === null) return null;
  const schema = JSON.parse(schemaJson) as SchemaJson<string>;
  const { AgentCore: root } = schema;
  const own = root?.actions[name];
  if (root === undefined || own === undefined) return null;
  return { ...schema, AgentCore: { ...root, actions: { [action]: own } } };
}

/** Puts schemas together, namespace by namespace. */
function joinSchemas(schemas: readonly SchemaJson<string>[]): SchemaJson<string> {
  const joined: SchemaJson<string> = {};
  for (const [name, { commonTypes, entityTypes, actions }] of schemas.flatMap((schema) => Object.entries(schema))) {
    const known = joined[name];
    joined[name] = {
      commonTypes: { ...known?.commonTypes, ...commonTypes },
      entityTypes: { ...known?.entityTypes, ...entityTypes },
      actions: { ...known?.actions, ...actions },
    };
  }
  return joined;
}

/** What a gateway serves, and what its policies are checked against. */
export interface GatewaySchema {
  readonly schema: SchemaJson<string>;
  /** Actions that a tool has; one that the generator takes no definition of has none. */
  readonly actions: ReadonlySet<string>;
}

/** Makes the schema of a gateway's tools with AWS's own generator, installed in a folder, tool by tool. */
export function makeSchema(
  engine: string,
  tools: readonly { readonly action: string; readonly definition: ToolDefinition }[],
): GatewaySchema {
  const generator = createRequire(`${engine}/`)('@cedar-policy/mcp-schema-generator-wasm') as typeof Generator;
  const bare = { AgentCore: { entityTypes: { OAuthUser: { tags: { type: 'String' } }, Gateway: {} }, actions: {} } };
  const made = tools.map(({ action, definition }) => ({ action, schema: generate(generator, action, definition) }));
  const schemas = made.flatMap(({ schema }) => (schema === null ? [] : [schema]));
  return {
    schema: joinSchemas([...schemas, bare as SchemaJson<string>]),
    actions: new Set(made.filter(({ schema }) => schema !== null).map(({ action }) => action)),
  };
}
