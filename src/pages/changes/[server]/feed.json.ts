import type { APIRoute } from 'astro';
import { makeJsonFeed } from '../../../feeds/make-json-feed.ts';
import { makeServerChangeFeed } from '../../../history/make-change-feed.ts';
import { getSite, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute = ({ props }) =>
  Response.json(makeJsonFeed(makeServerChangeFeed((props as { server: SiteServer }).server)));
