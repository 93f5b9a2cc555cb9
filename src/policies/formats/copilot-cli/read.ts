import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

/** Copilot CLI refuses a file with half a character in it. */
const nameSchema = z.string().refine((name) => name.isWellFormed(), 'must be well-formed');

/** The keys that are ever written; Copilot CLI ignores those that it doesn't know. */
const entrySchema = z.strictObject({
  tools: z.array(nameSchema).optional(),
  excludeTools: z.array(nameSchema).optional(),
});

const fileSchema = z.strictObject({
  // No record of zod's: it would lose a server of the name `__proto__`.
  mcpServers: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

/** The entry of the one server, which has to be `alias`; half a character in a name stands as what the file can hold. */
function parseCopilotCli(text: string, alias: string) {
  const { mcpServers } = fileSchema.parse(JSON.parse(text));
  const [[name, entry] = [], ...more] = Object.entries(mcpServers) as [string, unknown][];
  if (name !== alias.toWellFormed() || more.length > 0) throw new Error('there must be one entry, of this server');
  return entrySchema.parse(entry);
}

/** Decides as Copilot CLI does where nothing else allows a tool: what it offers, it asks about. */
export const read: ReadPolicy = (text, alias) => {
  const { tools = ['*'], excludeTools = [] } = parseCopilotCli(text, alias);
  const isListed = (tool: string): boolean =>
    (tools.includes('*') || tools.includes(tool)) && !excludeTools.includes(tool);
  return { isListed, call: (tool) => (isListed(tool) ? 'asked' : 'refused') };
};
