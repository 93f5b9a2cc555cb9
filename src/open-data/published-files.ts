import { urls } from '../catalog/urls.ts';
import { severityIds, type SeverityId } from '../catalog/schema/vocabulary.ts';
import { schemas, type SchemaName } from './json-schemas.ts';

/** What stands in a path in place of a name. */
export interface PathParameter {
  readonly description: string;
  /** All that it may be; empty where the catalogue says. */
  readonly values: readonly string[];
}

export const pathParameters = {
  server: { description: 'Slug of a server, as catalogue.json lists them.', values: [] },
  severity: { description: 'Id of a severity.', values: severityIds },
  schema: { description: 'Name of a schema.', values: Object.keys(schemas) },
} as const satisfies Record<string, PathParameter>;

/** A file that the site publishes for programs, or one for each of what its path leaves open. */
export interface PublishedFile {
  /** From the root of the host, with the names of parameters in braces. */
  readonly path: string;
  /** What it holds, without a full stop. */
  readonly holds: string;
  readonly mediaType: string;
  /** The schema of the file, or of each line; null where it has none of ours. */
  readonly schema: SchemaName | null;
}

const SERVER = '{server}';
const SEVERITY = '{severity}' as SeverityId;
const JSON_TYPE = 'application/json';
const ATOM = { mediaType: 'application/atom+xml', schema: null };
const JSON_FEED = { mediaType: 'application/feed+json', schema: null };
const MARKDOWN = { mediaType: 'text/markdown', schema: null };

/** What `/data/` holds. */
export const dataFiles: readonly PublishedFile[] = [
  {
    path: urls.dataFile('catalogue.json'),
    holds: 'A list of every server, and of every tool with its place, digest, category, severity and confidence',
    mediaType: JSON_TYPE,
    schema: 'catalogue',
  },
  {
    path: urls.dataFile('catalogue.ndjson.gz'),
    holds:
      'Every tool with its definition, verdict, evidence, exposures and recommendation, one JSON object a line, compressed',
    mediaType: 'application/gzip',
    schema: 'tool',
  },
  {
    path: urls.dataFile('catalogue.csv'),
    holds: 'The same tools as a table, without definitions, evidence and exposures',
    mediaType: 'text/csv',
    schema: 'csv-row',
  },
  {
    path: urls.dataFile('catalogue.sqlite.gz'),
    holds:
      'An SQLite database with the tables servers, configurations, remotes, offers, tools, evidence, modes and exposures, compressed',
    mediaType: 'application/gzip',
    schema: null,
  },
  {
    path: urls.dataFile('remotes.csv'),
    holds: 'Addresses at which publishers say that they run servers, as a table; none of these was captured',
    mediaType: 'text/csv',
    schema: 'remote-row',
  },
  {
    path: urls.serverJson(SERVER),
    holds: 'One server with its facts, its versions, what each offers to whom, and its tools',
    mediaType: JSON_TYPE,
    schema: 'server-export',
  },
  {
    path: urls.lockfile(SERVER),
    holds: 'What one server serves, pinned by digests',
    mediaType: JSON_TYPE,
    schema: 'lockfile',
  },
  {
    path: urls.dataFile('figures.json'),
    holds: 'What the tools come to: each figure with its query over the SQLite database, and the rows that it gives',
    mediaType: JSON_TYPE,
    schema: 'figures',
  },
  {
    path: urls.dataFile('purl.json'),
    holds: 'From package URLs, such as pkg:npm/%40scope/name@1.0.0, to servers',
    mediaType: JSON_TYPE,
    schema: 'purl-index',
  },
  {
    path: urls.dataFile('changelog.json'),
    holds: 'What changed in the form of the data, and when',
    mediaType: JSON_TYPE,
    schema: 'data-changes',
  },
  {
    path: urls.dataFile('openapi.json'),
    holds: 'Every file of these tables, described by OpenAPI 3.1',
    mediaType: JSON_TYPE,
    schema: null,
  },
  {
    path: urls.schemaJson('{schema}'),
    holds: 'A JSON Schema, draft 2020-12',
    mediaType: 'application/schema+json',
    schema: null,
  },
];

/** What the rest of the site holds for programs. */
export const otherFiles: readonly PublishedFile[] = [
  { path: urls.llmsText(), holds: 'What there is to read here, for language models', ...MARKDOWN },
  {
    path: urls.serverMarkdown(SERVER),
    holds: "A server's page and those of its tools as Markdown, a section for each tool",
    ...MARKDOWN,
  },
  {
    path: urls.dossierMarkdown(SERVER),
    holds: "A server's dossier as Markdown, with room for a decision",
    ...MARKDOWN,
  },
  {
    path: urls.unaskedMarkdown(SERVER),
    holds: 'What of a server may run without asking, and why not the rest, as Markdown',
    ...MARKDOWN,
  },
  {
    path: urls.dossierCsv(SERVER),
    holds: 'The tools of a server as a table to decide in',
    mediaType: 'text/csv',
    schema: 'dossier-row',
  },
  {
    path: urls.compareFile(SERVER),
    holds: 'What a comparison shows of a server, its versions and its tools, in words',
    mediaType: JSON_TYPE,
    schema: 'compare-file',
  },
  {
    path: urls.policyStates(),
    holds: 'How far each policy format is known to hold, in a sentence',
    mediaType: JSON_TYPE,
    schema: null,
  },
  {
    path: urls.limitHook(),
    holds: 'The hook that counts calls in Claude Code and Gemini CLI, a program for Node',
    mediaType: 'text/javascript',
    schema: null,
  },
  {
    path: urls.policyIntents(SERVER),
    holds: 'What every pack recommends for each tool of a server, whatever enforces it',
    mediaType: JSON_TYPE,
    schema: 'server-intents',
  },
  {
    path: urls.serverPolicies(SERVER),
    holds: 'A policy for a whole server, for every client and gateway',
    ...MARKDOWN,
  },
  { path: urls.changesAtom(), holds: 'Changes of all servers, as Atom', ...ATOM },
  { path: urls.changesJson(), holds: 'Changes of all servers, as JSON Feed', ...JSON_FEED },
  { path: urls.serverChangesAtom(SERVER), holds: 'Changes of one server, as Atom', ...ATOM },
  { path: urls.serverChangesJson(SERVER), holds: 'Changes of one server, as JSON Feed', ...JSON_FEED },
  { path: urls.severityChangesAtom(SEVERITY), holds: 'Changes of tools of one severity, as Atom', ...ATOM },
  { path: urls.severityChangesJson(SEVERITY), holds: 'Changes of tools of one severity, as JSON Feed', ...JSON_FEED },
  { path: urls.incidentsAtom(), holds: 'Documented cases, as Atom', ...ATOM },
  { path: urls.incidentsJson(), holds: 'Documented cases, as JSON Feed', ...JSON_FEED },
  {
    path: urls.atlasLayer(),
    holds: 'The attack patterns as a layer for the ATLAS Navigator',
    mediaType: JSON_TYPE,
    schema: null,
  },
];
