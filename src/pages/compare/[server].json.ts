import type { APIRoute } from 'astro';
import { makeCompareFile } from '../../views/compare/make-compare-file.ts';
import { packCompareFile } from '../../views/compare/pack-compare-file.ts';
import { getSite, type SiteServer } from '../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) =>
  Response.json(packCompareFile(makeCompareFile((props as { server: SiteServer }).server)));
