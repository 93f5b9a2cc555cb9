import { z } from 'zod';
import { toolIntentSchema } from '../policies/intent-schema.ts';
import { packs } from '../policies/packs/index.ts';
import type { PackId } from '../policies/packs/pack-ids.ts';

const placesSchema = z.array(z.int().nonnegative());

const packShape = Object.fromEntries(
  packs.map(({ id, description }) => [id, placesSchema.describe(description)]),
) as Record<PackId, typeof placesSchema>;

/** What every pack recommends for a server, whatever enforces it. */
export const serverIntentsSchema = z.strictObject({
  server: z.string().describe('Slug of the server.'),
  version: z.string().describe('The version whose tools these are.'),
  packs: z
    .strictObject(packShape)
    .describe(
      'For each tool the place of its intent in `intents`, from 0, in the order in which the server lists them.',
    ),
  intents: z.array(toolIntentSchema).describe('Every intent that a pack has for a tool, each once.'),
});

export type ServerIntents = z.infer<typeof serverIntentsSchema>;
