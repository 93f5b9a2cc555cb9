import type { APIRoute } from 'astro';
import { absoluteUrl, urls } from '../catalog/urls.ts';

const sitemap = absoluteUrl(`${urls.home()}sitemap-index.xml`);

export const GET: APIRoute = () =>
  new Response(['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : [`Sitemap: ${sitemap}`]), ''].join('\n'));
