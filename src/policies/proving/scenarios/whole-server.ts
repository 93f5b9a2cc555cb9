import type { ToolDefinition } from '../../../catalog/schema/tool-definition.ts';
import { classifyTool } from '../../../classifier/classify.ts';
import type { Pack } from '../../define-pack.ts';
import type { ArgumentBound, ToolIntent } from '../../intent.ts';
import { makeExample } from '../make-arguments.ts';
import { makeCall, type PinnedServer, type Scenario } from './scenario.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of an argument's own schema, moved within its bound. */
function makeBounded(schema: unknown, { measure, minimum, maximum }: ArgumentBound): unknown {
  const made = makeExample(schema);
  const least = minimum ?? Math.min(1, maximum ?? 1);
  if (measure === 'value') return Math.min(Math.max(Number(made) || 0, least), maximum ?? Infinity);
  const [item = 1] = Array.isArray(made) ? (made as unknown[]) : [];
  return Array.from({ length: least }, () => item);
}

/** Arguments of the tool's own schema, within what the intent bounds. */
function makeArguments({ inputSchema }: ToolDefinition, { argumentBounds }: ToolIntent): Record<string, unknown> {
  const made = makeExample(inputSchema);
  const properties = isObject(inputSchema) && isObject(inputSchema['properties']) ? inputSchema['properties'] : {};
  const bounded = argumentBounds.map((bound) => [bound.argument, makeBounded(properties[bound.argument], bound)]);
  return { ...(isObject(made) ? made : {}), ...Object.fromEntries(bounded) };
}

/** A whole server as a pack has it, each tool called once. */
export function makeWholeServer(server: PinnedServer, pack: Pack): Scenario {
  const tools = server.tools.map((tool) => pack.decideIntent(tool, classifyTool(tool)));
  return {
    id: 'whole-server',
    title: `a whole server with the pack ${pack.id}`,
    snapshot: { server: server.server, version: server.version },
    definitions: server.tools,
    request: { alias: server.server, scope: 'only', tools, others: [] },
    calls: server.tools.map((tool, i) => {
      const intent = tools[i];
      if (intent === undefined) throw new Error(`The pack decides nothing about ${tool.name}.`);
      return makeCall(tool.name, makeArguments(tool, intent));
    }),
  };
}
