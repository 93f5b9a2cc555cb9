import { z } from 'zod';
import type { ReadPolicy } from '../../enforcement.ts';

const entrySchema = z.string().regex(/^Mcp\([^]*:[^]*\)$/);

/** The permissions of a project’s file; it can hold nothing else. */
const policySchema = z.strictObject({
  permissions: z.strictObject({ allow: z.array(entrySchema), deny: z.array(entrySchema) }),
});

/** What an entry takes of servers and their tools, as `server:tool`: a star stands for any signs, all else for itself. */
function compileEntry(entry: string): RegExp {
  const parts = entry.slice('Mcp('.length, -1).split(/\*+/);
  const source = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('[^]*');
  return new RegExp(`^${source}$`);
}

/** Decides as the documentation says: denied, then allowed, and a person decides on the rest. */
export const read: ReadPolicy = (text, alias) => {
  const { allow, deny } = policySchema.parse(JSON.parse(text)).permissions;
  const [allowed, denied] = [allow.map(compileEntry), deny.map(compileEntry)];
  const isIn = (entries: readonly RegExp[], tool: string) => entries.some((entry) => entry.test(`${alias}:${tool}`));
  return {
    isListed: () => true,
    call: (tool) => {
      if (isIn(denied, tool)) return 'refused';
      return isIn(allowed, tool) ? 'received' : 'asked';
    },
  };
};
