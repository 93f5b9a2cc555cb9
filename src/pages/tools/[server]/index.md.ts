import type { APIRoute } from 'astro';
import { writeServer } from '../../../open-data/markdown/write-server.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';
import { getSurroundings } from '../../../views/surroundings.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(writeServer(await getSurroundings(), (props as { server: SiteServer }).server));
