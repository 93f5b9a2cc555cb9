import { absoluteUrl, urls } from '../catalog/urls.ts';
import { countOf } from '../views/describe-tool.ts';
import type { Site } from '../views/site.ts';
import { FORMAT } from './format.ts';
import { draftDataFiles } from './draft-data-files.ts';
import { schemas } from './json-schemas.ts';
import { dataFiles, otherFiles, pathParameters, type PublishedFile } from './published-files.ts';

/** Bytes as people say them, such as `12 kB` and `3.4 MB`. */
const spellSize = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** The sizes of several files: the least and the greatest. */
const spellRange = (sizes: readonly number[]): string =>
  sizes.length === 0 ? '' : `, ${spellSize(Math.min(...sizes))} to ${spellSize(Math.max(...sizes))}`;

/** The latest day of a capture. */
const findLatestDay = ({ servers }: Site): string =>
  servers
    .flatMap(({ snapshots }) => snapshots.map(({ manifest }) => manifest.provenance.capturedAt))
    .toSorted()
    .at(-1) ?? '';

/** How many files a path with a parameter stands for. */
function countFiles({ servers, tools }: Site, { path }: PublishedFile): string {
  const { severity, schema } = pathParameters;
  const counts = {
    '{tool}': tools.length,
    '{server}': servers.length,
    '{severity}': severity.values.length,
    '{schema}': schema.values.length,
  };
  const [count = 0] = Object.entries(counts).flatMap(([name, own]) => (path.includes(name) ? [own] : []));
  return countOf(count, 'file');
}

/** How big a file is, or how many there are; empty where it is one whose size is not known before it is built. */
function describeSize(site: Site, file: PublishedFile): string {
  const { sizes } = draftDataFiles(site);
  const size = sizes.get(file.path.slice(urls.dataFile('').length));
  if (size !== undefined) return spellSize(size);
  if (!file.path.includes('{')) return '';
  const ofServers = [...sizes].flatMap(([name, own]) => (name.startsWith('servers/') ? own : []));
  return countFiles(site, file) + (file.path === urls.serverJson('{server}') ? spellRange(ofServers) : '');
}

/** What a table shows of a file. */
const viewFile = (site: Site, file: PublishedFile) => ({
  path: file.path.slice(urls.home().length),
  href: file.path.includes('{') ? null : file.path,
  holds: file.holds,
  mediaType: file.mediaType,
  size: describeSize(site, file),
  schema: file.schema && { name: file.schema, href: urls.schemaJson(file.schema) },
});

/** Everything that the page of the data shows. */
export type DataView = ReturnType<typeof viewData>;

export function viewData(site: Site) {
  return {
    format: FORMAT,
    files: dataFiles.map((file) => viewFile(site, file)),
    others: otherFiles.map((file) => viewFile(site, file)),
    schemas: Object.entries(schemas).map(([name, { title }]) => ({ name, title, href: urls.schemaJson(name) })),
    servers: site.servers.map(({ server }) => ({
      name: server.name,
      slug: server.slug,
      href: urls.serverJson(server.slug),
    })),
    latestDay: findLatestDay(site),
    address: absoluteUrl(urls.data()),
    counts: `${countOf(site.servers.length, 'server')} and ${countOf(site.tools.length, 'tool')}`,
  };
}
