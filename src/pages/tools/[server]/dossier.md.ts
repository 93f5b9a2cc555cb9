import type { APIRoute } from 'astro';
import { writeDossier } from '../../../open-data/dossier/write-dossier.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(writeDossier(await getSite(), (props as { server: SiteServer }).server));
