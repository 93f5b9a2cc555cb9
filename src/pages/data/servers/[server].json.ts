import type { APIRoute } from 'astro';
import { exportServer } from '../../../open-data/open-data.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => Response.json(exportServer((props as { server: SiteServer }).server));
