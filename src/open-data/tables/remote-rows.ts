import { z } from 'zod';
import { findRemotes } from '../../catalog/remotes/remote-addresses.ts';
import { remoteAddressSchema } from '../../catalog/schema/remote-address.ts';
import type { SiteServer } from '../../views/site.ts';

const { server, url, covers, source, readAt } = remoteAddressSchema.shape;

/**
 * A row of the table `remotes`, and of the CSV file: an address at which a publisher says that it runs a server. Nobody
 * captured what is there, and no verdict is of it.
 */
export const remoteRowSchema = z.strictObject({
  server,
  position: z.int().nonnegative().describe('Its place in the list of the server, from 0.'),
  url,
  covers,
  saidBy: source.shape.kind,
  source: source.shape.url,
  readAt,
});

export type RemoteRow = z.infer<typeof remoteRowSchema>;

/** The addresses that are declared for a server, a row each. */
export const makeRemoteRows = ({ server: { slug } }: Pick<SiteServer, 'server'>): RemoteRow[] =>
  findRemotes(slug).map((remote, position) => ({
    server: slug,
    position,
    url: remote.url,
    covers: remote.covers,
    saidBy: remote.source.kind,
    source: remote.source.url,
    readAt: remote.readAt,
  }));
