import type { APIRoute } from 'astro';
import { drawBadge } from '../../../views/pictures/draw-badge.ts';
import { sumUpServer } from '../../../views/pictures/server-badge.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute<{ server: SiteServer }> = ({ props }) =>
  new Response(drawBadge(sumUpServer(props.server)), { headers: { 'Content-Type': 'image/svg+xml' } });
