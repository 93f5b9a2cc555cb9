import type { APIRoute } from 'astro';
import { exportCatalogue } from '../../open-data/open-data.ts';
import { getSite } from '../../views/site.ts';

export const GET: APIRoute = async () => Response.json(exportCatalogue(await getSite()));
