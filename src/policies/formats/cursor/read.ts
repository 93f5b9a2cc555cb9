import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const entrySchema = z.string().regex(/^Mcp\([^]*:[^]*\)$/);

/** The permissions of a project’s file; it can hold nothing else. */
const policySchema = z.strictObject({
  permissions: z.strictObject({ allow: z.array(entrySchema), deny: z.array(entrySchema) }),
});

/** Whether an entry takes a tool: a star stands for any signs, all else for itself. */
function takes(entry: string, alias: string, tool: string): boolean {
  const parts = entry.slice('Mcp('.length, -1).split(/\*+/);
  const source = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('[^]*');
  return new RegExp(`^${source}$`).test(`${alias}:${tool}`);
}

/** Decides as the documentation says: denied, then allowed, and a person decides on the rest. */
export const read: ReadPolicy = (text, alias) => {
  const { allow, deny } = policySchema.parse(JSON.parse(text)).permissions;
  const isIn = (entries: readonly string[], tool: string) => entries.some((entry) => takes(entry, alias, tool));
  return {
    isListed: () => true,
    call: (tool) => {
      if (isIn(deny, tool)) return 'refused';
      return isIn(allow, tool) ? 'received' : 'asked';
    },
  };
};
