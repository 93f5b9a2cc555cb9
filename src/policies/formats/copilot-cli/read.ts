import { z } from 'zod';
import type { Outcome, ReadPolicy } from '../../enforcement.ts';

const RULE = /^Mcp\((?<server>[\w.-]{1,30})\/(?<tool>[\w*-]+)\)$/;

/** A pattern of a rule, in which a star takes any signs. */
const compile = (pattern: string): RegExp => new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`, 'su');

/** A rule; Copilot CLI offers no tool at all where it can't read one. */
const ruleSchema = z
  .string()
  .regex(RULE)
  .transform((rule) => {
    const { server = '', tool = '' } = RULE.exec(rule)?.groups ?? {};
    return { server, tool: compile(tool) };
  });

/** The keys that are ever written; Copilot CLI ignores those that it doesn't know. */
const fileSchema = z.strictObject({
  permissions: z.strictObject({
    deny: z.array(ruleSchema).min(1).optional(),
    ask: z.array(ruleSchema).min(1).optional(),
    allow: z.array(ruleSchema).min(1).optional(),
  }),
});

/** A word beyond ASCII in a code like that of domain names: the plain signs, then a number for each of the others. */
function encodeWord(word: string): string {
  const signs = [...word.toWellFormed()];
  const others = signs.filter((sign) => sign > '\u007f');
  if (others.length === 0) return word;
  const numbers = others.map((sign) => (sign.codePointAt(0) ?? 0).toString(36).padStart(4, '0'));
  return `xn--${signs.filter((sign) => sign <= '\u007f').join('')}-${numbers.join('')}`;
}

/** The name of a server that the steps ask for where its own has odd signs or is long. */
const nameServer = (alias: string): string =>
  alias
    .split('')
    .map((unit) => (/[A-Za-z0-9_.-]/.test(unit) ? unit : '-'))
    .slice(0, 30)
    .join('') || 'server';

/** What Copilot CLI calls a tool: what is left of 64 signs behind the name of the server and a hyphen. */
const nameTool = (server: string, tool: string): string =>
  tool
    .split(/[.。．｡]/u)
    .map(encodeWord)
    .join('.')
    .replaceAll(/[^A-Za-z0-9_-]/gu, '-')
    .slice(0, 64 - server.length - 1);

/** Decides as Copilot CLI does: denials, questions, permissions; what no rule names it asks about. */
export const read: ReadPolicy = (text, alias) => {
  const { deny = [], ask = [], allow = [] } = fileSchema.parse(JSON.parse(text)).permissions;
  const tiers: readonly (readonly [Outcome, typeof deny])[] = [
    ['refused', deny],
    ['asked', ask],
    ['received', allow],
  ];
  return {
    isListed: () => true,
    call: (tool) => {
      const server = nameServer(alias);
      const name = nameTool(server, tool);
      const found = tiers.find(([, rules]) => rules.some((rule) => rule.server === server && rule.tool.test(name)));
      return found?.[0] ?? 'asked';
    },
  };
};
