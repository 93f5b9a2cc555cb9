import type { APIRoute } from 'astro';
import { exportCatalogue } from '../../views/open-data.ts';
import { getSite } from '../../views/site.ts';

export const GET: APIRoute = async () => Response.json(exportCatalogue(await getSite()));
