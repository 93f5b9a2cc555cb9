import type { APIRoute } from 'astro';
import { writeDossier } from '../../../open-data/dossier/write-dossier.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';
import { getSurroundings } from '../../../views/surroundings.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(writeDossier(await getSurroundings(), (props as { server: SiteServer }).server));
