import { parse } from 'yaml';
import { z } from 'zod';
import type { Outcome, ReadPolicy } from '../../enforcement.ts';

/** Any other key, and Continue ignores the file. */
const policySchema = z.strictObject({
  allow: z.array(z.string()),
  ask: z.array(z.string()),
  exclude: z.array(z.string()),
});

const outcomes = [
  ['exclude', 'refused'],
  ['ask', 'asked'],
  ['allow', 'received'],
] as const satisfies readonly (readonly [string, Outcome])[];

/** Whether an entry takes a tool. Throws at one that Continue would cut, or take for arguments of a tool. */
function takes(entry: string, tool: string): boolean {
  if (entry === '' || entry.includes('(') || entry !== entry.trim()) throw new Error('an entry must be a plain name');
  if (entry === '*' || entry === tool) return true;
  if (!/[*?]/.test(entry)) return false;
  const signs = [...Array(entry.length).keys()].map((index) => entry.charAt(index));
  const parts = signs.map((sign) => (sign === '*' ? '.*' : sign === '?' ? '.' : RegExp.escape(sign)));
  return new RegExp(`^${parts.join('')}$`).test(tool);
}

/** Decides as Continue does where it runs for a program: exclude, ask, allow, in this order; what has no entry runs. */
export const read: ReadPolicy = (text) => {
  const policy = policySchema.parse(parse(text));
  const decide = (tool: string): Outcome =>
    outcomes.find(([list]) => policy[list].some((entry) => takes(entry, tool)))?.[1] ?? 'received';
  return { isListed: (tool) => decide(tool) !== 'refused', call: decide };
};
