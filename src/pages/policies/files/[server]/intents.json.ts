import type { APIRoute } from 'astro';
import { recordIntents } from '../../../../open-data/record-intents.ts';
import { getSite, type SiteServer } from '../../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => Response.json(recordIntents((props as { server: SiteServer }).server));
