import addressData from '../../../data/remote-addresses.json' with { type: 'json' };
import type { RemoteAddress } from '../schema/remote-address.ts';

/** Every known address of a publisher's own remote server. That they follow their schema is checked with the data. */
export const remoteAddresses = addressData as readonly RemoteAddress[];

const byServer = Map.groupBy(remoteAddresses, ({ server }) => server);

/** The addresses at which the publisher of a captured server runs one of its own; none where none is known. */
export const findRemotes = (slug: string): readonly RemoteAddress[] => byServer.get(slug) ?? [];
