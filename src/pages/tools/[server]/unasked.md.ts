import type { APIRoute } from 'astro';
import { writeUnasked } from '../../../open-data/markdown/write-unasked.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => new Response(writeUnasked((props as { server: SiteServer }).server));
