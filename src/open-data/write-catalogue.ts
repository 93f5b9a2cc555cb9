import { appendFileSync, closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../views/site.ts';
import { FORMAT, LICENSE } from './format.ts';
import { openGzipFile } from './gzip-file.ts';
import { recordServer, summariseServer } from './record-server.ts';
import { indexTool, recordTool } from './record-tool.ts';
import type { ToolRecord } from './schema/tool-record.ts';
import { makeCsvRow } from './tables/make-rows.ts';
import { writeCsvHead, writeCsvRows } from './tables/write-csv.ts';

/** The beginning of a JSON object that ends with a list of tools: all up to the first of them. */
const openList = (head: object): string => JSON.stringify({ ...head, tools: [] }).slice(0, -']}'.length);
const CLOSE_LIST = ']}\n';

/** What some readers of lines take for the end of one, although it stands within a string. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** A tool as JSON on a line of its own. */
const writeRecord = (record: ToolRecord): string =>
  JSON.stringify(record).replace(OTHER_LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Writes `catalogue.json`, `catalogue.ndjson.gz`, `catalogue.csv` and `servers/<slug>.json` into a folder. A server is held
 * in memory at a time, and each tool is made JSON once, for both files that it stands in whole.
 */
export function writeCatalogue({ servers }: Pick<Site, 'servers'>, folder: string): void {
  mkdirSync(join(folder, 'servers'), { recursive: true });
  const open = (name: string) => openSync(join(folder, name), 'w');
  const [index, table] = [open('catalogue.json'), open('catalogue.csv')];
  const lines = openGzipFile(join(folder, 'catalogue.ndjson.gz'));
  appendFileSync(index, openList({ format: FORMAT, license: LICENSE, servers: servers.map(summariseServer) }));
  appendFileSync(table, writeCsvHead());
  let separator = '';
  for (const server of servers) {
    const records = server.tools.map(recordTool);
    const texts = records.map(writeRecord);
    const file = join(folder, 'servers', `${server.server.slug}.json`);
    writeFileSync(file, openList(recordServer(server)) + texts.join(',') + CLOSE_LIST);
    if (texts.length === 0) continue;
    appendFileSync(index, separator + records.map((record) => JSON.stringify(indexTool(record))).join(',\n'));
    lines.add(`${texts.join('\n')}\n`);
    appendFileSync(table, writeCsvRows(records.map(makeCsvRow)));
    separator = ',\n';
  }
  appendFileSync(index, CLOSE_LIST);
  lines.close();
  for (const file of [index, table]) closeSync(file);
}
