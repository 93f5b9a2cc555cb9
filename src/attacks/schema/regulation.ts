import { z } from 'zod';
import { slugSchema } from '../../catalog/schema/server.ts';
import { sourceKeySchema } from './source.ts';

/** `data/attacks/regulations.json`: law that touches tools that send to people or call them; information, no advice. */
export const regulationSchema = z.strictObject({
  id: slugSchema,
  topic: z.string().min(1),
  fact: z.string().min(1),
  sources: z.array(sourceKeySchema).min(1),
  /** What to check before relying on it; null where nothing was left open. */
  caveat: z.string().min(1).nullable(),
  /** What a tool must do to make it worth reading: send messages in writing, or call by voice. */
  channels: z.array(z.enum(['message', 'call'])).min(1),
});

export const regulationsSchema = z.array(regulationSchema);

export type Regulation = z.infer<typeof regulationSchema>;
