import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const PREFIX = 28;
const LONGEST = 63;

/**
 * A rule for one tool: the engine trims it, cuts it at a parenthesis, reads a star at its end as a pattern, and takes one
 * without a second pair of underscores for a whole server, unless it is the name of a tool that was cut.
 */
const ruleSchema = z
  .string()
  .regex(/^mcp__[\w.-]*$/)
  .refine((rule) => rule.split('__').length > 2 || rule.length === LONGEST, 'must not stand for a server')
  .refine((rule) => rule.length <= LONGEST, 'must not be longer than any name');

const listSchema = z
  .array(ruleSchema)
  .min(1)
  .refine((names) => new Set(names).size === names.length, 'must not name a tool twice');

/** The only keys that are ever written: the engine passes over any other without a word. */
const settingsSchema = z.strictObject({
  permissions: z.strictObject({
    allow: listSchema.optional(),
    ask: listSchema.optional(),
    deny: listSchema.optional(),
  }),
  tools: z.strictObject({ disabled: listSchema }).optional(),
});

/** FNV-1a of the UTF-16 units, in base 36. */
function digest(name: string): string {
  let hash = 0x811c9dc5;
  for (const unit of name.split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** The name under which the engine keeps a tool, and shows it to the model; takes the full name, unchanged. */
export function register(name: string): string {
  if (name.length <= LONGEST && /^[A-Za-z][\w-]*$/.test(name)) return name;
  const plain = name
    .split('')
    .map((unit) => (/^[\w-]$/.test(unit) ? unit : '_'))
    .join('');
  return `${plain.slice(0, LONGEST - 8)}_${digest(name)}`;
}

/** The name that earlier releases gave a tool, which rules may still use. */
function rememberName(name: string): string {
  const plain = name
    .split('')
    .map((unit) => (/^[\w.-]$/.test(unit) ? unit : '_'))
    .join('');
  return plain.length > LONGEST ? [plain.slice(0, PREFIX), plain.slice(-(LONGEST - PREFIX - 3))].join('___') : plain;
}

/** Decides as Qwen Code does: disabled, deny, ask, allow, and a person where no rule speaks. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const { permissions, tools } = settingsSchema.parse(JSON.parse(text));
  const { allow = [], ask = [], deny = [] } = permissions;
  const disabled = tools?.disabled ?? [];
  const prefixes = stack.map((each) => rememberName(`mcp__${each}__`).slice(0, PREFIX).replaceAll('.', '_'));
  for (const rule of [...allow, ...ask, ...deny, ...disabled])
    if (!prefixes.some((prefix) => rule.replaceAll('.', '_').startsWith(prefix)))
      throw new Error(`${rule} is for another server`);
  const isIn = (rules: readonly string[], tool: string): boolean => {
    const raw = `mcp__${alias}__${tool}`;
    const [name, remembered] = [register(raw), rememberName(raw)];
    return rules.some((rule) => rule === name || rule === remembered || register(rule) === name);
  };
  return {
    isListed: (tool) => !isIn(disabled, tool),
    call: (tool) => {
      if (isIn(disabled, tool) || isIn(deny, tool)) return 'refused';
      if (isIn(ask, tool)) return 'asked';
      return isIn(allow, tool) ? 'received' : 'asked';
    },
  };
};
