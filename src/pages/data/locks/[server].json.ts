import type { APIRoute } from 'astro';
import { makeLockfile } from '../../../history/lock/make-lockfile.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) => Response.json(makeLockfile((props as { server: SiteServer }).server));
