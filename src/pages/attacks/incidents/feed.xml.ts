import type { APIRoute } from 'astro';
import { makeIncidentFeed } from '../../../attacks/make-incident-feed.ts';
import { writeAtomFeed } from '../../../feeds/write-atom-feed.ts';
import { getSite } from '../../../views/site.ts';

export const GET: APIRoute = async () => {
  const { attacks } = await getSite();
  return new Response(writeAtomFeed(makeIncidentFeed(attacks)), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
};
