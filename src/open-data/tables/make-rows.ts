import { compareDeclared } from '../../assessed/declared/compare-declared.ts';
import { hintIds, type HintId } from '../../assessed/declared/hints.ts';
import { readHints } from '../../assessed/declared/read-hints.ts';
import { countTokens } from '../../catalog/count-tokens.ts';
import { readProtocol } from '../../catalog/read-protocol.ts';
import type { ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { axisIds } from '../../catalog/schema/vocabulary.ts';
import { urls } from '../../catalog/urls.ts';
import type { SiteServer } from '../../views/site.ts';
import { FORMAT } from '../format.ts';
import { spellPackage } from '../purl/spell-purl.ts';
import { recordOffer } from '../record-offer.ts';
import { summariseServer } from '../record-server.ts';
import type { ToolRecord } from '../schema/tool-record.ts';
import type { ConfigurationRow, CsvRow, OfferRow, ServerRow, ToolRow } from './rows-schema.ts';

/** A server as a row. */
export function makeServerRow(site: SiteServer): ServerRow {
  const { slug, name, product, summary, publisher, repository, homepage, license, language, domain } = site.server;
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
    domain,
    url: urls.server(slug),
    version,
    kind,
    coverage,
    capturedAt,
    toolCount,
    revisions: readProtocol(site.newest.manifest).revisions.join(' '),
  };
}

/** The level of a tool on each axis; null where it is not assessed. */
const levelsOf = (axes: ToolRecord['assessment']['axes']) =>
  Object.fromEntries(axisIds.map((id) => [id, axes?.[id].level ?? null])) as Record<
    (typeof axisIds)[number],
    string | null
  >;

/** What a tool declares of itself: 1 for true, 0 for false; null where it declares no boolean. */
function readDeclared(definition: ToolDefinition): Record<HintId, number | null> {
  const { hints } = readHints(definition);
  const values = { true: 1, false: 0, 'not-declared': null, odd: null };
  return Object.fromEntries(hintIds.map((id) => [id, values[hints[id].state]])) as Record<HintId, number | null>;
}

/** The booleans declared of a tool that its verdict contradicts. */
const findContradicted = ({ definition, assessment }: ToolRecord): HintId[] =>
  compareDeclared(definition, assessment).mismatches.flatMap(({ kind, hint }) => (kind === 'odd' ? [] : (hint ?? [])));

/** What both tables of tools hold. */
function readColumns(record: ToolRecord) {
  const { assessment, definition, recommendation } = record;
  const { server, slug, name, url, version, isCurrent, digest, gloss } = record;
  const { status, category, severity, confidence, secondOpinion, source, axes, traits, rationale } = assessment;
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
    secondOpinion: secondOpinion?.category ?? null,
    source,
    ...levelsOf(axes),
    traits: traits.join(' '),
    rationale,
    disposition: recommendation.disposition,
    callsPerMinute: recommendation.rateLimit?.max ?? null,
    description: typeof description === 'string' ? description : null,
    gloss,
    tokens: countTokens(definition),
    ...readDeclared(definition),
    contradicted: findContradicted(record).join(' '),
    audience: record.audience,
    opensPage: record.opensPage,
    onlyWith: record.onlyWith.join(' '),
  };
}

/** A tool as a row of the CSV file. */
export const makeCsvRow = (record: ToolRecord): CsvRow => ({ format: FORMAT, ...readColumns(record) });

/** A tool as a row of the table `tools`. */
export const makeToolRow = (record: ToolRecord): ToolRow => ({
  ...readColumns(record),
  definition: JSON.stringify(record.definition),
});

/** The other ways of asking of every snapshot of a server, a row each. */
export const makeConfigurationRows = ({ server, snapshots }: SiteServer): ConfigurationRow[] =>
  snapshots.flatMap((snapshot) =>
    recordOffer(snapshot).configurations.map(
      ({ capabilities, settings, adds, drops, changes, ...asked }, position) => ({
        server: server.slug,
        version: snapshot.manifest.version,
        position,
        ...asked,
        capabilities: capabilities.join(' '),
        settings: JSON.stringify(settings),
        adds: JSON.stringify(adds),
        drops: JSON.stringify(drops),
        changes: JSON.stringify(changes),
      }),
    ),
  );

/** The prompts, resources and templates of every snapshot of a server, a row each. */
export const makeOfferRows = ({ server, snapshots }: SiteServer): OfferRow[] =>
  snapshots.flatMap((snapshot) => {
    const { prompts, resources, resourceTemplates } = recordOffer(snapshot);
    const lists = { prompt: prompts, resource: resources, template: resourceTemplates };
    return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((kind) =>
      lists[kind].map(({ key, onlyWith, definition }, position) => ({
        server: server.slug,
        version: snapshot.manifest.version,
        kind,
        position,
        key,
        onlyWith: onlyWith.join(' '),
        definition: JSON.stringify(definition),
      })),
    );
  });
