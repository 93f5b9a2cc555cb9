import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const ENTRY = z.strictObject({ command: z.literal('npx'), args: z.array(z.string()) });

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What mcp-remote looks for anywhere among its arguments, whatever stands before it. */
const OPTION = /^-[a-z-]*$/;

/** A pattern as an argument: what no process can be given, and what would be taken for an option, is refused. */
const patternSchema = z
  .string()
  .refine((pattern) => !pattern.includes('\0') && pattern.isWellFormed(), 'must be something to pass as an argument')
  .refine((pattern) => !OPTION.test(pattern) || !/[a-z]/.test(pattern), 'must not be an option');

/** The patterns of the entry of `alias`, beside which those of the stack's other servers stand. Throws at anything that is not of its form. */
function parseMcpRemote(text: string, alias: string, stack: readonly string[]): string[] {
  const { mcpServers } = z.strictObject({ mcpServers: z.custom<object>(isObject) }).parse(JSON.parse(text));
  const entries = new Map<string, unknown>(Object.entries(mcpServers));
  const names = new Set(stack);
  if (entries.size !== names.size || [...entries.keys()].some((name) => !names.has(name)))
    throw new Error('there must be one entry for each server');
  const [yes = '', program = '', address = '', ...rest] = ENTRY.parse(entries.get(alias)).args;
  if (yes !== '-y' || !/^mcp-remote@\d+\.\d+\.\d+$/.test(program)) throw new Error('must start a pinned mcp-remote');
  if (new URL(address).protocol !== 'https:') throw new Error('must be a safe address');
  return Array.from({ length: Math.ceil(rest.length / 2) }, (_, pair) => {
    if (rest[2 * pair] !== '--ignore-tool') throw new Error('must be an argument that is known');
    return patternSchema.parse(rest[2 * pair + 1]);
  });
}

/** Stars take anything but line breaks; the rest is compared unit by unit, without regard to case, as without a flag `u`. */
const compile = (pattern: string): RegExp => new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`, 'i');

/** Decides as mcp-remote does: a tool that any pattern takes is neither listed nor callable. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const patterns = parseMcpRemote(text, alias, stack).map(compile);
  const isListed = (tool: string): boolean => !patterns.some((pattern) => pattern.test(tool));
  return { isListed, call: (tool) => (isListed(tool) ? 'received' : 'refused') };
};
