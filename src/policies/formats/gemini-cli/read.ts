import { parse } from 'smol-toml';
import { z } from 'zod';
import type { Outcome, ReadPolicy } from '../../enforcement.ts';

const LONGEST_PATTERN = 2048;

/** Gemini CLI's own guess at patterns that take too long: a group with a quantifier in it and one behind it. */
const looksUnsafe = (pattern: string): boolean => /\([^)]*[*+?{].*\)[*+?{]/.test(pattern);

const patternSchema = z
  .string()
  .min(1)
  .max(LONGEST_PATTERN)
  .refine((pattern) => !looksUnsafe(pattern), 'must not look unsafe')
  .transform((pattern) => new RegExp(pattern));

/** The keys of a rule that are ever written; Gemini CLI ignores those that it doesn't know. */
const ruleSchema = z.strictObject({
  mcpName: z
    .string()
    .min(1)
    .refine((name) => !name.includes('*'), 'must not be a wildcard')
    .optional(),
  toolName: z.string().min(1),
  decision: z.enum(['allow', 'ask_user', 'deny']),
  priority: z.int().min(0).max(999),
  denyMessage: z.string().optional(),
  argsPattern: patternSchema.optional(),
});
type Rule = z.infer<typeof ruleSchema>;

const policySchema = z.strictObject({ rule: z.array(ruleSchema).optional() });

/** The name under which a tool is registered. */
function registerName(alias: string, tool: string): string {
  const joined = `${alias}_${tool}`;
  const prefixed = joined.startsWith('mcp_') ? joined : `mcp_${joined}`;
  let plain = '';
  for (let index = 0; index < prefixed.length; index += 1) {
    const unit = prefixed.charAt(index);
    plain += /[a-zA-Z0-9_\-.:]/.test(unit) ? unit : '_';
  }
  return plain.length >= 64 ? `${plain.slice(0, 30)}...${plain.slice(plain.length - 30)}` : plain;
}

/** What a rule compares with a tool's name: its server and tool become one name. */
const joinName = ({ mcpName, toolName }: Rule): string =>
  mcpName === undefined ? toolName : `mcp_${mcpName}_${toolName}`;

/** Whether a name with a star stands for a tool of the server: for all tools, for those of all servers, or of one. */
function isWide(full: string, alias: string, name: string): boolean {
  if (full === '*' || full === 'mcp_*') return true;
  if (!full.startsWith('mcp_') || !full.endsWith('_*')) return false;
  const server = full.slice('mcp_'.length, -'_*'.length);
  return server === alias && name.startsWith(`mcp_${server}_`);
}

/** Finds the rules about a tool, that of the highest priority first, the first of equals. */
function indexRules(rules: readonly Rule[], alias: string): (tool: string) => Rule[] {
  const own = rules.filter(({ mcpName }) => mcpName === undefined || mcpName === alias);
  const places = new Map(own.map((rule, place) => [rule, place]));
  const wide = own.filter((rule) => joinName(rule).includes('*'));
  const exact = Map.groupBy(
    own.filter((rule) => !wide.includes(rule)),
    joinName,
  );
  const compare = (a: Rule, b: Rule): number => b.priority - a.priority || (places.get(a) ?? 0) - (places.get(b) ?? 0);
  return (tool) => {
    const name = registerName(alias, tool);
    const others = wide.filter((rule) => isWide(joinName(rule), alias, name));
    return [...(exact.get(name) ?? []), ...others].toSorted(compare);
  };
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${writePairs(value).join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

const writePairs = (value: object): string[] =>
  Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${writeValue(inner)}`);

/** Arguments as patterns see them: sorted, and a NUL on both sides of each pair at the top level. */
const writeArguments = (args: Record<string, unknown>): string =>
  `{${writePairs(args)
    .map((pair) => `\0${pair}\0`)
    .join(',')}}`;

const outcomes = { allow: 'received', ask_user: 'asked', deny: 'refused' } satisfies Record<Rule['decision'], Outcome>;

/** Decides as Gemini CLI does at a terminal: the rule of the highest priority, the first of equals; where none matches it asks. */
export const read: ReadPolicy = (text, alias) => {
  const { rule: rules = [] } = policySchema.parse(parse(text));
  const findRules = indexRules(rules, alias);
  return {
    isListed: (tool) => {
      // A denial with a pattern hides nothing.
      const first = findRules(tool).find(
        ({ decision, argsPattern }) => decision !== 'deny' || argsPattern === undefined,
      );
      return first?.decision !== 'deny';
    },
    call: (tool, args) => {
      const written = writeArguments(args);
      const first = findRules(tool).find(({ argsPattern }) => argsPattern?.test(written) ?? true);
      return first === undefined ? 'asked' : outcomes[first.decision];
    },
  };
};
