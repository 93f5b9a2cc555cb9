import { parse } from 'yaml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const listSchema = z.array(z.string()).min(1).max(32);

/** RE2 writes a character by its number in braces after `\x`, JavaScript after `\u`; what else is escaped is the same. */
const expressionSchema = z
  .string()
  .regex(/^(?:\^\(\?:.+\)\$|\.\*)$/)
  .transform((source) => new RegExp(source.replaceAll(/\\x(?=\{)/g, String.raw`\u`), 'u'));

const expressionsSchema = z.array(expressionSchema).min(1).max(32);

/** One of the lists that select tools; the cluster refuses more than one of a kind. */
const selectorSchema = z.union([
  z.strictObject({ include: listSchema }),
  z.strictObject({ includeRegex: expressionsSchema }),
  z.strictObject({ exclude: listSchema }),
  z.strictObject({ excludeRegex: expressionsSchema }),
]);

/** The part of a route that is ever written. */
const routeSchema = z.strictObject({
  apiVersion: z.literal('aigateway.envoyproxy.io/v1beta1'),
  kind: z.literal('MCPRoute'),
  spec: z.strictObject({
    backendRefs: z.array(z.strictObject({ name: z.string().min(1), toolSelector: selectorSchema.optional() })),
  }),
});

/** Decides as its source does: what is excluded is refused, and where there is a list to include, what it lacks too. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const { backendRefs } = routeSchema.parse(parse(text)).spec;
  const names = new Set(stack);
  if (backendRefs.length !== names.size || backendRefs.some(({ name }) => !names.has(name)))
    throw new Error('there must be one entry for each server');
  const selector = backendRefs.find(({ name }) => name === alias)?.toolSelector;
  const passes = (tool: string): boolean => {
    if (selector === undefined) return true;
    if ('include' in selector) return selector.include.includes(tool);
    if ('includeRegex' in selector) return selector.includeRegex.some((expression) => expression.test(tool));
    if ('exclude' in selector) return !selector.exclude.includes(tool);
    return !selector.excludeRegex.some((expression) => expression.test(tool));
  };
  return { isListed: passes, call: (tool) => (passes(tool) ? 'received' : 'refused') };
};
