import type { APIRoute } from 'astro';
import { getSite } from '../../../../views/site.ts';
import { renderServerPolicies } from '../../../../views/tool-policies.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.flatMap((server) =>
    renderServerPolicies(server).map(({ format, policies }) => ({
      params: { server: server.server.slug, file: `standard.${format.fileName}` },
      props: { text: policies[0]?.rendered.text ?? '' },
    })),
  );

export const GET: APIRoute = ({ props }) => new Response((props as { text: string }).text);
