import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';
import { HEAD, RULES, STACK_HEAD } from './program.ts';

const endsSchema = z.strictObject({ minimum: z.number().optional(), maximum: z.number().optional() });
const boundSchema = z.strictObject({ value: endsSchema.optional(), items: endsSchema.optional() });

const entrySchema = z.strictObject({
  calls: z.enum(['allow', 'deny']),
  required: z.array(z.string()).min(1).optional(),
  bounds: z.custom<Record<string, unknown>>(isObject).optional(),
  harmless: z.strictObject({ argument: z.string(), values: z.array(z.string()).min(1) }).optional(),
});

const policySchema = z.strictObject({
  unlisted: z.enum(['allow', 'deny']),
  tools: z.custom<Record<string, unknown>>(isObject),
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Arguments = Readonly<Record<string, unknown>>;
type Entry = z.infer<typeof entrySchema>;

/** Rego takes a comma after the last of a list, JSON doesn't; the writer ends lines with them. */
const dropCommas = (literal: string): string => literal.replace(/,(\n\t*\})/g, '$1');

/** What stands as data between the rules. Throws where they are not the ones that were proven. */
function parseData(text: string, head: string): unknown {
  if (!text.startsWith(head) || !text.endsWith(RULES)) throw new Error('the rules are not those that were proven');
  return JSON.parse(dropCommas(text.slice(head.length, -RULES.length)));
}

/** The data about one of several servers. */
function findServer(text: string, alias: string, stack: readonly string[]): unknown {
  const servers = new Map(Object.entries(z.custom<object>(isObject).parse(parseData(text, STACK_HEAD))));
  const names = new Set(stack.map((each) => each.toWellFormed()));
  if (servers.size !== names.size || [...servers.keys()].some((name) => !names.has(name)))
    throw new Error('there must be one policy for each server');
  return servers.get(alias.toWellFormed());
}

/** The policy of a server. */
function parseOpa(text: string, alias: string, stack: readonly string[]) {
  const isOne = text.startsWith(HEAD);
  const { unlisted, tools } = policySchema.parse(isOne ? parseData(text, HEAD) : findServer(text, alias, stack));
  const entries = Object.entries(tools).map(([name, entry]) => [name, entrySchema.parse(entry)] as const);
  return { unlisted, tools: new Map(entries) };
}

const getOwn = (args: Arguments, name: string): unknown => (Object.hasOwn(args, name) ? args[name] : undefined);

const isWithin = (size: number, { minimum = -Infinity, maximum = Infinity }: z.infer<typeof endsSchema>): boolean =>
  size >= minimum && size <= maximum;

function holds(bound: unknown, value: unknown): boolean {
  const { value: byValue, items } = boundSchema.parse(bound);
  if (value === undefined) return true;
  if (byValue !== undefined && !(typeof value === 'number' && isWithin(value, byValue))) return false;
  return items === undefined || (Array.isArray(value) && isWithin(value.length, items));
}

function passes({ calls, required = [], bounds = {}, harmless }: Entry, args: Arguments): boolean {
  const mode = harmless && getOwn(args, harmless.argument);
  if (typeof mode === 'string' && harmless?.values.includes(mode)) return true;
  if (calls === 'deny' || required.some((name) => (getOwn(args, name) ?? null) === null)) return false;
  return Object.entries(bounds).every(([argument, bound]) => holds(bound, getOwn(args, argument)));
}

/** Decides as the rules do. OPA reads half a character as U+FFFD, and takes nothing out of a list. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const { unlisted, tools } = parseOpa(text, alias, stack);
  return {
    isListed: () => true,
    call: (tool, args) => {
      const entry = tools.get(tool.toWellFormed());
      const isAllowed = entry === undefined ? unlisted === 'allow' : passes(entry, args);
      return isAllowed ? 'received' : 'refused';
    },
  };
};
