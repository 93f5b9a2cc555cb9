import type { APIRoute } from 'astro';
import { severityIds, type SeverityId } from '../../../../catalog/schema/vocabulary.ts';
import { makeJsonFeed } from '../../../../feeds/make-json-feed.ts';
import { makeSeverityChangeFeed } from '../../../../history/make-change-feed.ts';
import { getSite } from '../../../../views/site.ts';

export const getStaticPaths = () => severityIds.map((severity) => ({ params: { severity } }));

export const GET: APIRoute = async ({ params }) => {
  const { servers } = await getSite();
  return Response.json(makeJsonFeed(makeSeverityChangeFeed(servers, params['severity'] as SeverityId)));
};
