import type { APIRoute } from 'astro';
import { makeAtlasLayer } from '../../../attacks/make-atlas-layer.ts';
import { getSite } from '../../../views/site.ts';

export const GET: APIRoute = async () => Response.json(makeAtlasLayer((await getSite()).attacks));
