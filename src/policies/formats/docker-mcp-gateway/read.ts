import { parse } from 'yaml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const toolsSchema = z.map(z.string().min(1), z.array(z.string().min(1)));

/** Decides as its source does: a server with a list has what the list names, a server without one all its tools. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const lists = toolsSchema.parse(parse(text, { mapAsMap: true }));
  if ([...lists.keys()].some((server) => !stack.includes(server)))
    throw new Error('the list is that of another server');
  const passes = (tool: string): boolean => lists.get(alias)?.includes(tool) ?? true;
  return { isListed: passes, call: (tool) => (passes(tool) ? 'received' : 'refused') };
};
