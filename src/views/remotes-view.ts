import { findRemotes } from '../catalog/remotes/remote-addresses.ts';
import type { RemoteAddress } from '../catalog/schema/remote-address.ts';

const TOLD: Readonly<Record<RemoteAddress['source']['kind'], string>> = {
  documentation: 'in its documentation',
  'registry-manifest': 'to the registry of MCP servers',
};

/** The addresses at which the publisher of a server runs one of its own, each with who says so. */
export const viewRemotes = (slug: string) =>
  findRemotes(slug).map(({ url, covers, source, readAt }) => ({
    url,
    below: covers === 'below' ? ' and paths below it' : '',
    source: source.url,
    told: `${TOLD[source.kind]}, read on ${readAt}`,
  }));

export type RemoteView = ReturnType<typeof viewRemotes>[number];
