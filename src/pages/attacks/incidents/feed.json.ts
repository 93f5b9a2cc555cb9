import type { APIRoute } from 'astro';
import { makeIncidentFeed } from '../../../attacks/make-incident-feed.ts';
import { makeJsonFeed } from '../../../feeds/make-json-feed.ts';
import { getSite } from '../../../views/site.ts';

export const GET: APIRoute = async () => {
  const { attacks } = await getSite();
  return Response.json(makeJsonFeed(makeIncidentFeed(attacks)));
};
