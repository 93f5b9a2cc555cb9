import type { APIRoute } from 'astro';
import { absoluteUrl, urls } from '../../../catalog/urls.ts';
import { viewServerLabel } from '../../../views/label/server-label-view.ts';
import { drawCard } from '../../../views/pictures/draw-card.ts';
import { renderCard } from '../../../views/pictures/render-card.ts';
import { compareRisk, getSite, isForModel, type SiteServer } from '../../../views/site.ts';

// A preview needs a whole address: where that of the site is not known, nothing names a card.
export const getStaticPaths = async () =>
  absoluteUrl(urls.home()) === null
    ? []
    : (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute<{ server: SiteServer }> = ({ props: { server } }) => {
  const label = viewServerLabel(server.tools.filter(isForModel).toSorted(compareRisk), server.server.slug);
  return new Response(renderCard(drawCard(server.server.name, label)), { headers: { 'Content-Type': 'image/png' } });
};
