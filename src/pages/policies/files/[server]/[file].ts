import type { APIRoute } from 'astro';
import { listPolicyFiles } from '../../../../views/policies/policy-file.ts';
import { getSite } from '../../../../views/site.ts';

export const getStaticPaths = async () =>
  (await getSite()).servers.flatMap((server) =>
    listPolicyFiles(server).map(({ name, text }) => ({
      params: { server: server.server.slug, file: name },
      props: { text },
    })),
  );

export const GET: APIRoute = ({ props }) => new Response((props as { text: string }).text);
