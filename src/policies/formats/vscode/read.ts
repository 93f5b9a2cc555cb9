import { parse } from 'yaml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

/** The part of an agent’s front matter that is ever written; without `tools` an agent would have them all. */
const agentSchema = z.strictObject({
  description: z.string().min(1),
  tools: z.array(z.string().regex(/^[^]*\/(?:[A-Za-z0-9_-]*|\*)$/)),
});

const FRONT_MATTER = /^---\n([^]*?)\n---\n/;

/** The name that a tool has among those of its server, one unit after the other. */
const nameTool = (tool: string): string =>
  Array.from({ length: tool.length }, (_, i) => (/[\w-]/.test(tool.charAt(i)) ? tool.charAt(i) : '_')).join('');

const nameServer = (alias: string): string => alias.toLowerCase().split(/\s+/).join('-');

/** Decides as its source does: an agent has the tools of its list; what isn't in it is neither offered nor called. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const { tools } = agentSchema.parse(parse(FRONT_MATTER.exec(text)?.[1] ?? ''));
  const server = nameServer(alias);
  if (tools.some((tool) => !stack.some((each) => tool.startsWith(`${nameServer(each)}/`))))
    throw new Error('a tool of another server is listed');
  const has = (tool: string): boolean => tools.includes(`${server}/*`) || tools.includes(`${server}/${nameTool(tool)}`);
  return { isListed: has, call: (tool) => (has(tool) ? 'received' : 'refused') };
};
