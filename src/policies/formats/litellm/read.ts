import { parse } from 'yaml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const namesSchema = z.array(z.string());

/** The part of LiteLLM’s configuration that is ever written. A hyphen in the name of a server is refused when it starts. */
const configSchema = z.strictObject({
  mcp_servers: z.map(
    z.string().regex(/^[^-]+$/),
    z.union([z.map(z.literal('allowed_tools'), namesSchema.min(1)), z.map(z.literal('disallowed_tools'), namesSchema)]),
  ),
});

const nameServer = (alias: string): string => alias.split(/[- ]/).join('_');

/** Decides as its source does: an entry stands for a tool with and without the server’s name before it. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const document: unknown = parse(text, { mapAsMap: true });
  const { mcp_servers: servers } = configSchema.parse(
    document instanceof Map ? Object.fromEntries(document) : document,
  );
  const server = nameServer(alias);
  const lists = new Map<string, string[]>(servers.get(server));
  if (servers.size !== new Set(stack.map(nameServer)).size || !servers.has(server))
    throw new Error('there must be one entry for each server');
  const isNamed = (tool: string, names: readonly string[] = []): boolean =>
    names.some((name) => name === tool || name === `${server}-${tool}`);
  const allowed = lists.get('allowed_tools');
  const passes = (tool: string): boolean =>
    !isNamed(tool, lists.get('disallowed_tools')) && (allowed === undefined || isNamed(tool, allowed));
  return { isListed: passes, call: (tool) => (passes(tool) ? 'received' : 'refused') };
};
