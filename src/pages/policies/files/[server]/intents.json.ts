import type { APIRoute } from 'astro';
import { decideServerIntents } from '../../../../views/policies/server-intents.ts';
import { getSite, type SiteServer } from '../../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => {
  const { server } = props as { server: SiteServer };
  return Response.json({
    server: server.server.slug,
    version: server.newest.manifest.version,
    packs: decideServerIntents(server),
  });
};
