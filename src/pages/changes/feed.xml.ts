import type { APIRoute } from 'astro';
import { writeAtomFeed } from '../../feeds/write-atom-feed.ts';
import { makeChangeFeed } from '../../history/make-change-feed.ts';
import { getSite } from '../../views/site.ts';

export const GET: APIRoute = async () =>
  new Response(writeAtomFeed(makeChangeFeed((await getSite()).servers)), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
