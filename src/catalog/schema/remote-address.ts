import { z } from 'zod';
import { slugSchema } from './server.ts';

const httpsUrlSchema = z.url({ protocol: /^https$/ });

/** An address at which the publisher of a captured server runs a server of its own, as the publisher itself says. */
export const remoteAddressSchema = z.strictObject({
  server: slugSchema.describe(
    'The captured server of the same publisher, which the address is not known to be the same as.',
  ),
  url: httpsUrlSchema.describe('The address, with neither query nor slash at its end.'),
  covers: z
    .enum(['exact', 'below'])
    .describe('`exact`: this path alone; `below`: this path and every one below it, where the source names several.'),
  source: z
    .strictObject({
      kind: z
        .enum(['documentation', 'registry-manifest'])
        .describe('A page of the publisher, or what the publisher tells the registry of MCP servers.'),
      url: httpsUrlSchema.describe('Where it stands, at the state that was read.'),
    })
    .describe('What says so.'),
  readAt: z.iso.date().describe('The day on which the source was read.'),
});

/** `data/remote-addresses.json`. */
export const remoteAddressesSchema = z.array(remoteAddressSchema);

export type RemoteAddress = z.infer<typeof remoteAddressSchema>;
