import type { APIRoute } from 'astro';
import { packRows } from '../../views/lists/pack-rows.ts';
import { listToolLists, type ToolList } from '../../views/lists/tool-lists.ts';
import { getSite } from '../../views/site.ts';

export const getStaticPaths = async () =>
  listToolLists(await getSite()).map((list) => ({ params: { list: list.id }, props: { list } }));

export const GET: APIRoute = ({ props }) => Response.json(packRows((props as { list: ToolList }).list.tools));
