import type { APIRoute } from 'astro';
import { viewServerLabel } from '../../../views/label/server-label-view.ts';
import { drawCard } from '../../../views/pictures/draw-card.ts';
import { renderCard } from '../../../views/pictures/render-card.ts';
import { compareRisk, getSite, isForModel, type SiteServer } from '../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.map((server) => ({ params: { server: server.server.slug }, props: { server } }));

export const GET: APIRoute<{ server: SiteServer }> = ({ props: { server } }) => {
  const label = viewServerLabel(server.tools.filter(isForModel).toSorted(compareRisk), server.server.slug);
  return new Response(renderCard(drawCard(server.server.name, label)), { headers: { 'Content-Type': 'image/png' } });
};
