import type { APIRoute } from 'astro';
import { listKnownServers } from '../../stack/identify/list-known.ts';
import { packKnown } from '../../stack/known/pack-known.ts';
import { getSite } from '../../views/site.ts';

export const GET: APIRoute = async () => {
  const { servers } = await getSite();
  const keys = new Map(listKnownServers(servers).map((known) => [known.slug, known.keys]));
  return Response.json(packKnown(servers, ({ server }) => keys.get(server.slug) ?? []));
};
