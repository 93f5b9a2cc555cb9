import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { z } from 'zod';
import type { Site } from '../../views/site.ts';
import { FORMAT, LICENSE } from '../format.ts';
import { recordTool } from '../record-tool.ts';
import type { ToolRecord } from '../schema/tool-record.ts';
import { quoteName, writeCreateTable } from './create-table.ts';
import { makeConfigurationRows, makeOfferRows, makeServerRow, makeToolRow } from './make-rows.ts';
import { makeRemoteRows, remoteRowSchema } from './remote-rows.ts';
import {
  aboutRowSchema,
  configurationRowSchema,
  evidenceRowSchema,
  exposureRowSchema,
  modeRowSchema,
  offerRowSchema,
  serverRowSchema,
  toolRowSchema,
} from './rows-schema.ts';

const PLACE = ['server', 'tool', 'position'];

/** Every table with the shape of its rows and its primary key. */
export const tables = {
  about: { rows: aboutRowSchema, key: ['format'] },
  servers: { rows: serverRowSchema, key: ['slug'] },
  configurations: { rows: configurationRowSchema, key: ['server', 'version', 'position'] },
  remotes: { rows: remoteRowSchema, key: ['server', 'position'] },
  offers: { rows: offerRowSchema, key: ['server', 'version', 'kind', 'position'] },
  tools: { rows: toolRowSchema, key: ['server', 'slug'] },
  evidence: { rows: evidenceRowSchema, key: PLACE },
  modes: { rows: modeRowSchema, key: PLACE },
  exposures: { rows: exposureRowSchema, key: PLACE },
} as const satisfies Record<string, { readonly rows: z.ZodObject; readonly key: readonly string[] }>;

const INDEXES = [
  'CREATE INDEX tools_by_severity ON tools (severity, category)',
  'CREATE INDEX tools_by_name ON tools (name)',
  'CREATE INDEX exposures_by_pattern ON exposures (pattern)',
];

type Row = Readonly<Record<string, SQLInputValue>>;

/** What adds a row of a table. */
function prepareInsert(database: DatabaseSync, table: keyof typeof tables): (row: Row) => void {
  const names = Object.keys(tables[table].rows.shape);
  const columns = names.map(quoteName).join(', ');
  const statement = database.prepare(
    `INSERT INTO ${quoteName(table)} (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return (row) => void statement.run(...names.map((name) => row[name] ?? null));
}

/** Rows of a list that belongs to a tool. */
const placeRows = <T extends object>({ server, slug }: ToolRecord, list: readonly T[]): (T & Row)[] =>
  list.map((each, position) => ({ server, tool: slug, position, ...each }));

/** Adds every server with its tools, in the order of the catalogue. */
function fillTables(database: DatabaseSync, { servers }: Pick<Site, 'servers'>): void {
  const addServer = prepareInsert(database, 'servers');
  const addConfiguration = prepareInsert(database, 'configurations');
  const addOffer = prepareInsert(database, 'offers');
  const addRemote = prepareInsert(database, 'remotes');
  const addTool = prepareInsert(database, 'tools');
  const addEvidence = prepareInsert(database, 'evidence');
  const addMode = prepareInsert(database, 'modes');
  const addExposure = prepareInsert(database, 'exposures');
  prepareInsert(database, 'about')({ format: FORMAT, license: LICENSE });
  for (const server of servers) {
    addServer(makeServerRow(server));
    makeConfigurationRows(server).forEach(addConfiguration);
    makeRemoteRows(server).forEach(addRemote);
    makeOfferRows(server).forEach(addOffer);
    for (const record of server.tools.map(recordTool)) {
      const exposures = record.exposures.map(({ pattern, rule, reason }) => ({ pattern, rule, reason }));
      addTool(makeToolRow(record));
      placeRows(record, record.assessment.evidence).forEach(addEvidence);
      placeRows(record, record.assessment.modes).forEach(addMode);
      placeRows(record, exposures).forEach(addExposure);
    }
  }
}

/**
 * Writes the catalogue into a new SQLite file: one transaction, no journal, rows in the order of the catalogue, so that the
 * same catalogue makes the same bytes with the same SQLite. Half surrogates, which are no Unicode, become U+FFFD.
 */
export function writeDatabase(site: Pick<Site, 'servers'>, file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = ${FORMAT}; BEGIN`);
    for (const [name, { rows, key }] of Object.entries(tables)) database.exec(writeCreateTable(name, rows, key));
    fillTables(database, site);
    for (const index of INDEXES) database.exec(index);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
