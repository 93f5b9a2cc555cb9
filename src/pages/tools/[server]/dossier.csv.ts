import type { APIRoute } from 'astro';
import { writeDossierCsv } from '../../../open-data/dossier/write-dossier-csv.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => new Response(writeDossierCsv((props as { server: SiteServer }).server));
