import type { APIRoute } from 'astro';
import { writeLlmsText } from '../open-data/markdown/write-llms-text.ts';
import { getSite } from '../views/site.ts';

export const GET: APIRoute = async () => new Response(writeLlmsText(await getSite()));
