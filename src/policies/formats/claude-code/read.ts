import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const LONGEST = 128;

/** A rule for one tool in the only form that the engine compares: no pattern, no parenthesis, no space. */
const ruleSchema = z.string().regex(/^mcp__[A-Za-z0-9_-]*$/);

const listSchema = z
  .array(ruleSchema)
  .min(1)
  .refine((names) => new Set(names).size === names.length, 'must not name a tool twice');

/** The only keys that are ever written: the engine passes over any other without a word. */
const settingsSchema = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/claude-code-settings.json'),
  permissions: z.strictObject({
    allow: listSchema.optional(),
    ask: listSchema.optional(),
    deny: listSchema.optional(),
  }),
});

const isKept = (character: string): boolean => !/^[\p{Cf}\p{Co}\p{Cn}\p{Cs}]$/u.test(character);

/** What is left of a name that holds more than ASCII. */
function sanitise(name: string): string {
  const left = Array.from(name.normalize('NFKC')).filter(isKept).join('');
  return left === name ? name : sanitise(left);
}

const isPlain = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95 || unit === 45;

const replaceUnits = (name: string): string =>
  Array.from({ length: name.length }, (_, i) => (isPlain(name.charCodeAt(i)) ? name.charAt(i) : '_')).join('');

function readPrefix(alias: string): string {
  const server = replaceUnits(alias);
  if (!alias.startsWith('claude.ai ')) return `mcp__${server}__`;
  const joined = server
    .split('_')
    .filter((part, i, parts) => part !== '' || i === 0 || i === parts.length - 1)
    .join('_');
  return `mcp__${joined.replace(/^_/, '').replace(/_$/, '')}__`;
}

/** Decides as Claude Code does: deny, ask, allow, and a person where no rule speaks. A denied tool is not offered. */
export const read: ReadPolicy = (text, alias, stack = [alias]) => {
  const { allow = [], ask = [], deny = [] } = settingsSchema.parse(JSON.parse(text)).permissions;
  const prefix = readPrefix(alias);
  const prefixes = stack.map(readPrefix);
  for (const rule of [...allow, ...ask, ...deny])
    if (!prefixes.some((each) => rule.startsWith(each))) throw new Error(`${rule} is for another server`);
  const nameOf = (tool: string): string => `${prefix}${replaceUnits(sanitise(tool))}`;
  const isListed = (tool: string): boolean => nameOf(tool).length <= LONGEST && !deny.includes(nameOf(tool));
  return {
    isListed,
    call: (tool) => {
      if (!isListed(tool)) return 'refused';
      if (ask.includes(nameOf(tool))) return 'asked';
      return allow.includes(nameOf(tool)) ? 'received' : 'asked';
    },
  };
};
