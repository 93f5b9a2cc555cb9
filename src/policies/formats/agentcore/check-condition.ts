import { z } from 'zod';

const context = z.strictObject({ Var: z.literal('context') });
const input = z.strictObject({ '.': z.strictObject({ left: context, attr: z.literal('input') }) });
const argument = z.strictObject({ '.': z.strictObject({ left: input, attr: z.string() }) });
const whole = z.strictObject({ Value: z.int() });
const text = z.strictObject({ Value: z.string() });
const entity = z.strictObject({
  Value: z.strictObject({
    __entity: z.strictObject({ type: z.string().regex(/^AgentCore::\w+___\w+::Input::\w+$/), id: z.string() }),
  }),
});
// Cedar takes a decimal only with a point, and with four decimals at the most.
const decimalText = z.strictObject({ Value: z.string().regex(/^-?\d+\.\d{1,4}$/) });
const decimal = z.strictObject({ decimal: z.tuple([decimalText]) });

/** The comparisons that we write, with the argument on the left, in the form of Cedar's own JSON. */
const comparison = z.union([
  z.strictObject({ has: z.strictObject({ left: input, attr: z.union([z.string(), z.tuple([z.string()])]) }) }),
  z.strictObject({ '==': z.strictObject({ left: argument, right: z.union([text, entity]) }) }),
  z.strictObject({ '<=': z.strictObject({ left: argument, right: whole }) }),
  z.strictObject({ '>=': z.strictObject({ left: argument, right: whole }) }),
  z.strictObject({ lessThanOrEqual: z.tuple([argument, decimal]) }),
  z.strictObject({ greaterThanOrEqual: z.tuple([argument, decimal]) }),
]);

const operands = z.strictObject({ left: z.unknown(), right: z.unknown() });
const joined = z.union([z.strictObject({ '&&': operands }), z.strictObject({ '||': operands })]);

/** The argument that a comparison reads, and whether it only asks for it. */
function readArgument(condition: z.infer<typeof comparison>): { readonly name: string; readonly isPresence: boolean } {
  if ('has' in condition) {
    const { attr } = condition.has;
    return { name: typeof attr === 'string' ? attr : attr[0], isPresence: true };
  }
  const [side] = Object.values(condition) as [{ left: z.infer<typeof argument> } | [z.infer<typeof argument>]];
  const read = Array.isArray(side) ? side[0] : side.left;
  return { name: read['.'].attr, isPresence: false };
}

/** Throws at a condition of another form than ours, and at one that reads an argument before it asks for it. */
export function checkCondition(condition: unknown, asked = new Set<string>()): void {
  const parts = joined.safeParse(condition).data;
  if (parts !== undefined) {
    const { left, right } = '&&' in parts ? parts['&&'] : parts['||'];
    checkCondition(left, asked);
    checkCondition(right, asked);
    return;
  }
  const { name, isPresence } = readArgument(comparison.parse(condition));
  if (isPresence) asked.add(name);
  else if (!asked.has(name)) throw new Error('must ask for an argument before it is read');
}
