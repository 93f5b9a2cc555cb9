import { z } from 'zod';
import type { Outcome, ReadPolicy } from '../../enforcement.ts';

const outcomes = { allow: 'received', ask: 'asked', deny: 'refused' } satisfies Record<string, Outcome>;
const actionSchema = z.enum(['allow', 'ask', 'deny']);

const configSchema = z.strictObject({
  $schema: z.literal('https://opencode.ai/config.json'),
  permission: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

/** A key as a pattern: a star takes any signs, a question mark any one. */
function compile(key: string): RegExp {
  // Anything else in a key never meets a name, which has none of it.
  if (!/^[a-zA-Z0-9_*?-]+$/.test(key)) throw new Error('a key must be of what a name can hold');
  return new RegExp(`^${key.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}

const PLAIN = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-');

/** A name with all else replaced, unit by unit. */
function replaceOdd(name: string): string {
  let plain = '';
  for (let index = 0; index < name.length; index += 1)
    plain += PLAIN.has(name.charAt(index)) ? name.charAt(index) : '_';
  return plain;
}

/** Decides as opencode does: of the keys that match a tool the last one holds; where none does the tool runs. */
export const read: ReadPolicy = (text, alias) => {
  const { permission } = configSchema.parse(JSON.parse(text));
  const keys = Object.entries(permission).map(([key, action]) => ({
    pattern: compile(key),
    action: actionSchema.parse(action),
  }));
  const decide = (tool: string): Outcome => {
    const name = `${replaceOdd(alias)}_${replaceOdd(tool)}`;
    return outcomes[keys.findLast(({ pattern }) => pattern.test(name))?.action ?? 'allow'];
  };
  return { isListed: (tool) => decide(tool) !== 'refused', call: decide };
};
