import type { APIRoute } from 'astro';
import { packRows } from '../../views/lists/pack-rows.ts';
import { placeTools } from '../../views/lists/place-tools.ts';
import { listIds, listToolLists, type ToolList } from '../../views/lists/tool-lists.ts';
import { getSite, type Site } from '../../views/site.ts';

export async function getStaticPaths() {
  const site = await getSite();
  return listToolLists(site).map((list) => ({ params: { list: list.id }, props: { list, site } }));
}

export const GET: APIRoute<{ list: ToolList; site: Site }> = ({ props: { list, site } }) =>
  Response.json(list.id === listIds.all ? packRows(list.tools) : placeTools(site, list.tools));
