import { parse } from 'yaml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const conditionSchema = z.strictObject({
  path: z.string().startsWith('args.'),
  op: z.enum(['exists', 'gte', 'lte', 'in']),
  value: z.union([z.boolean(), z.number(), z.array(z.string()).min(1)]),
});

const ruleSchema = z.union([
  z.strictObject({ name: z.string().min(1), action: z.literal('deny'), on_deny: z.string() }),
  z.strictObject({ name: z.string().min(1), rate_limit: z.string().regex(/^[1-9][0-9]*\/(minute|hour|day)$/) }),
  z.strictObject({ name: z.string().min(1), conditions: z.array(conditionSchema).min(1), on_deny: z.string() }),
]);

const stringMap = <Value extends z.ZodType>(value: Value) => z.map(z.string(), value);

/** The part of Intercept's grammar that is ever written, with what its validator refuses. */
const policySchema = z
  .strictObject({
    version: z.literal('1'),
    description: z.string(),
    default: z.enum(['allow', 'deny']),
    hide: z.array(z.string().refine((name) => name.trim() !== '' && name !== '\u0085', 'must not be blank')).optional(),
    tools: stringMap(z.map(z.literal('rules'), z.array(z.unknown()))),
  })
  .refine(({ hide = [] }) => new Set(hide).size === hide.length, 'hide must not list a name twice');

/** Turns the maps of fixed keys into objects; those of names stay maps. */
const toObject = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toObject);
  return value instanceof Map ? Object.fromEntries([...value].map(([key, inner]) => [key, toObject(inner)])) : value;
};

/** Parses a file, refusing what Intercept's own validator would refuse and any key that it would ignore. */
function parseIntercept(text: string) {
  const parsed: unknown = parse(text, { mapAsMap: true });
  const policy = policySchema.parse(parsed instanceof Map ? Object.fromEntries(parsed) : parsed);
  const rules = [...policy.tools].map(([name, entry]) => {
    const own = z.array(ruleSchema).parse(toObject(entry.get('rules')));
    // The counter's path is cut at its first full stop, so such a name is taken for another tool's.
    if (name.includes('.') && own.some((rule) => 'rate_limit' in rule)) throw new Error('a dotted name has no counter');
    if (own.filter((rule) => 'rate_limit' in rule).length > 1) throw new Error('two counters for one window');
    return [name, own] as const;
  });
  return { ...policy, rules: new Map(rules) };
}

const resolve = (args: Record<string, unknown>, path: string): unknown => {
  let current: unknown = args;
  for (const part of path.slice('args.'.length).split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string, unknown>)[part];
  }
  return current;
};

function holds({ path, op, value }: z.infer<typeof conditionSchema>, args: Record<string, unknown>): boolean {
  const actual = resolve(args, path);
  if (op === 'exists') return (actual !== undefined && actual !== null) === value;
  if (op === 'in') return Array.isArray(value) && typeof actual === 'string' && value.includes(actual);
  if (typeof actual !== 'number' || typeof value !== 'number') return false;
  return op === 'gte' ? actual >= value : actual <= value;
}

/** Decides as Intercept's evaluator does: hide, default, then every rule, all within one window. */
export const read: ReadPolicy = (text) => {
  const policy = parseIntercept(text);
  const hide = policy.hide ?? [];
  const counts = new Map<string, number>();
  const isHidden = (tool: string) => hide.includes(tool) || hide.includes('*');
  return {
    isListed: (tool) => !isHidden(tool),
    call: (tool, args) => {
      if (isHidden(tool)) return 'refused';
      const own = policy.rules.get(tool);
      if (own === undefined && policy.default === 'deny') return 'refused';
      const rules = [...(own ?? []), ...(tool === '*' ? [] : (policy.rules.get('*') ?? []))];
      for (const rule of rules) {
        if ('action' in rule) return 'refused';
        if ('conditions' in rule && !rule.conditions.every((condition) => holds(condition, args))) return 'refused';
      }
      for (const rule of rules) {
        if (!('rate_limit' in rule)) continue;
        const count = (counts.get(tool) ?? 0) + 1;
        if (count > Number.parseInt(rule.rate_limit)) return 'refused';
        counts.set(tool, count);
      }
      return 'received';
    },
  };
};
