import { axisIds } from '../../catalog/schema/vocabulary.ts';
import { urls } from '../../catalog/urls.ts';
import type { SiteServer } from '../../views/site.ts';
import { FORMAT } from '../format.ts';
import { spellPackage } from '../purl/spell-purl.ts';
import { summariseServer } from '../record-server.ts';
import type { ToolRecord } from '../schema/tool-record.ts';
import type { CsvRow, ServerRow, ToolRow } from './rows-schema.ts';

/** A server as a row. */
export function makeServerRow(site: SiteServer): ServerRow {
  const { slug, name, product, summary, publisher, repository, homepage, license, language } = site.server;
  const { version, toolCount } = summariseServer(site);
  const { kind, coverage, capturedAt } = site.newest.manifest.provenance;
  return {
    slug,
    name,
    product,
    summary,
    publisher: publisher.name,
    standing: publisher.standing,
    purl: site.server.package && spellPackage(site.server.package),
    repository,
    homepage,
    license,
    language,
    url: urls.server(slug),
    version,
    kind,
    coverage,
    capturedAt,
    toolCount,
  };
}

/** The level of a tool on each axis; null where it is not assessed. */
const levelsOf = (axes: ToolRecord['assessment']['axes']) =>
  Object.fromEntries(axisIds.map((id) => [id, axes?.[id].level ?? null])) as Record<
    (typeof axisIds)[number],
    string | null
  >;

/** What both tables of tools hold. */
function readColumns({ assessment, definition, recommendation, ...record }: ToolRecord) {
  const { server, slug, name, url, version, isCurrent, digest, gloss } = record;
  const { status, category, severity, confidence, source, axes, traits, rationale } = assessment;
  const { description } = definition;
  return {
    server,
    slug,
    name,
    url,
    version,
    isCurrent: isCurrent ? 1 : 0,
    digest,
    status,
    category,
    severity,
    confidence,
    source,
    ...levelsOf(axes),
    traits: traits.join(' '),
    rationale,
    disposition: recommendation.disposition,
    callsPerMinute: recommendation.rateLimit?.max ?? null,
    description: typeof description === 'string' ? description : null,
    gloss,
  };
}

/** A tool as a row of the CSV file. */
export const makeCsvRow = (record: ToolRecord): CsvRow => ({ format: FORMAT, ...readColumns(record) });

/** A tool as a row of the table `tools`. */
export const makeToolRow = (record: ToolRecord): ToolRow => ({
  ...readColumns(record),
  definition: JSON.stringify(record.definition),
});
