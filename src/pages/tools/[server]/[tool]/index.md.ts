import type { APIRoute } from 'astro';
import { writeTool } from '../../../../open-data/markdown/write-tool.ts';
import { getSite, type SiteTool } from '../../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).tools.map((tool) => ({ params: { server: tool.server, tool: tool.slug }, props: { tool } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(writeTool(await getSite(), (props as { tool: SiteTool }).tool));
