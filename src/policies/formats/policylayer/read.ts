import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const limitSchema = z.strictObject({
  counter: z.string(),
  window: z.literal('minute'),
  max: z.int().positive(),
  scope: z.literal('grant'),
});

const entrySchema = z.strictObject({ limits: z.array(limitSchema).length(1).optional() });

/** The forms that published examples show, and no other. */
const policySchema = z.strictObject({
  version: z.literal('1'),
  default: z.enum(['allow', 'deny']),
  hide: z.array(z.string()).min(1).optional(),
  tools: z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).optional(),
});

/** Parses a document; its tools by name, as a map. */
function parsePolicylayer(text: string) {
  const { tools = {}, ...policy } = policySchema.parse(JSON.parse(text));
  const entries = Object.entries(tools).map(([name, entry]) => [name, entrySchema.parse(entry)] as const);
  return { ...policy, hide: policy.hide ?? [], tools: new Map(entries) };
}

/** Decides as the gateway's documentation says: hide, default, then limits, all within one window and grant. */
export const read: ReadPolicy = (text) => {
  const policy = parsePolicylayer(text);
  const counts = new Map<string, number>();
  const isHidden = (tool: string) => policy.hide.includes(tool) || policy.hide.includes('*');
  return {
    isListed: (tool) => !isHidden(tool),
    call: (tool) => {
      if (isHidden(tool)) return 'refused';
      const entry = policy.tools.get(tool);
      if (entry === undefined) return policy.default === 'allow' ? 'received' : 'refused';
      for (const { counter, max } of entry.limits ?? []) {
        const count = (counts.get(counter) ?? 0) + 1;
        if (count > max) return 'refused';
        counts.set(counter, count);
      }
      return 'received';
    },
  };
};
