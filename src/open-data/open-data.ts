import { urls } from '../catalog/urls.ts';
import type { CatalogueExport, ServerExport } from './open-data-schema.ts';
import type { Site, SiteServer, SiteTool } from '../views/site.ts';
import { recommendIntent } from '../views/tool-policies.ts';

const LICENSE = 'CC-BY-4.0, tool definitions apart: those are under the licence of their server';

const summariseTool = ({ server, name, slug, version, isCurrent, assessment, digest }: SiteTool) => ({
  server,
  name,
  url: urls.tool(server, slug),
  version,
  isCurrent,
  status: assessment.status,
  category: assessment.category,
  severity: assessment.severity,
  confidence: assessment.confidence,
  digest,
});

/** The whole catalogue without definitions and evidence, which are in the files of the servers. */
export const exportCatalogue = ({ servers, tools }: Site): CatalogueExport => ({
  format: 1,
  license: LICENSE,
  servers: servers.map(({ server, newest, tools: own }) => ({
    slug: server.slug,
    name: server.name,
    url: urls.server(server.slug),
    data: urls.serverJson(server.slug),
    version: newest.manifest.version,
    toolCount: own.filter(({ isCurrent }) => isCurrent).length,
  })),
  tools: tools.map(summariseTool),
});

/** One server with everything that its pages are made of. */
export const exportServer = ({ server, snapshots, tools }: SiteServer): ServerExport => ({
  format: 1,
  license: LICENSE,
  server,
  versions: snapshots.map(({ manifest, tools: own }) => ({
    version: manifest.version,
    toolCount: own.length,
    digest: manifest.digest,
    provenance: manifest.provenance,
  })),
  tools: tools.map((tool) => ({
    ...summariseTool(tool),
    versions: [...tool.versions],
    gloss: tool.gloss,
    definition: tool.definition as ServerExport['tools'][number]['definition'],
    assessment: tool.assessment,
    recommendation: recommendIntent(tool),
  })),
});
