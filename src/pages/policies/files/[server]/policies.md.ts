import type { APIRoute } from 'astro';
import { writePolicies } from '../../../../open-data/markdown/write-policies.ts';
import { getSite, type SiteServer } from '../../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => new Response(writePolicies((props as { server: SiteServer }).server));
