import type { APIRoute } from 'astro';
import { makeJsonFeed } from '../../feeds/make-json-feed.ts';
import { makeChangeFeed } from '../../history/make-change-feed.ts';
import { getSite } from '../../views/site.ts';

export const GET: APIRoute = async () => Response.json(makeJsonFeed(makeChangeFeed((await getSite()).servers)));
