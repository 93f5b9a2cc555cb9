import { z } from 'zod';
import { toolIntentSchema } from '../policies/intent-schema.ts';
import { packs } from '../policies/packs/index.ts';
import type { PackId } from '../policies/packs/pack-ids.ts';

const packShape = Object.fromEntries(
  packs.map(({ id, description }) => [id, z.array(toolIntentSchema).describe(description)]),
) as Record<PackId, z.ZodArray<typeof toolIntentSchema>>;

/** What every pack recommends for a server, whatever enforces it. */
export const serverIntentsSchema = z.strictObject({
  server: z.string().describe('Slug of the server.'),
  version: z.string().describe('The version whose tools these are.'),
  packs: z.strictObject(packShape).describe('One intent for each tool, in the order in which the server lists them.'),
});
