import { Environment } from '@marcbachmann/cel-js';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

/** The part of agentgateway's configuration that is ever written. */
const policySchema = z.strictObject({
  mcp: z.strictObject({
    policies: z.strictObject({
      mcpAuthorization: z.strictObject({ rules: z.array(z.strictObject({ require: z.string().min(1) })) }),
    }),
  }),
});

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxListElements: 100_000, maxAstNodes: 200_000 },
});

/** Decides as its source does: all that is required has to hold, and an error in it doesn't hold. */
export const read: ReadPolicy = (text, alias) => {
  const { rules } = policySchema.parse(parse(text)).mcp.policies.mcpAuthorization;
  const conditions = rules.map(({ require }) => environment.parse(require));
  // Half a character never reaches a Rust string.
  const target = alias.toWellFormed();
  const passes = (tool: string): boolean =>
    conditions.every((condition) => condition({ mcp: { tool: { target, name: tool } } }) === true);
  return { isListed: passes, call: (tool) => (passes(tool) ? 'received' : 'refused') };
};
