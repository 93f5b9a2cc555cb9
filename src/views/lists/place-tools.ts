import type { Site, SiteTool } from '../site.ts';
import type { ListPlaces } from './list-rows.ts';

const orders = new WeakMap<Site, ReadonlyMap<SiteTool, number>>();

/** Where tools stand in the list of all. Throws where one does not. */
export function placeTools(site: Site, tools: readonly SiteTool[]): ListPlaces {
  const order = orders.get(site) ?? new Map(site.tools.map((tool, place) => [tool, place]));
  orders.set(site, order);
  return tools.map((tool) => {
    const place = order.get(tool);
    if (place === undefined) throw new Error(`the list of all tools has no ${tool.server}/${tool.slug}`);
    return place;
  });
}
