import { policyToJson } from '@cedar-policy/cedar-wasm/nodejs';
import { z } from 'zod';

const entitySchema = z.strictObject({ type: z.string(), id: z.string() });

const scopeSchema = z.union([
  z.strictObject({ op: z.literal('All') }).transform(() => null),
  z.strictObject({ op: z.literal('=='), entity: entitySchema }).transform(({ entity }) => [entity]),
  z.strictObject({ op: z.literal('in'), entities: z.array(entitySchema) }).transform(({ entities }) => entities),
]);

/** The forms of a policy that we write, as Cedar's own parser understands it; null stands for anyone and anything. */
const policySchema = z.strictObject({
  effect: z.enum(['permit', 'forbid']),
  principal: z.strictObject({ op: z.literal('All') }),
  action: scopeSchema,
  resource: scopeSchema,
  conditions: z.array(z.strictObject({ kind: z.enum(['when', 'unless']), body: z.unknown() })),
});

export type ParsedCedar = z.infer<typeof policySchema>;

/** Parses one policy with Cedar's own parser. Throws at anything that isn't one, or of another form than ours. */
export function parseCedar(text: string): ParsedCedar {
  const answer = policyToJson(text);
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return policySchema.parse(answer.json);
}
