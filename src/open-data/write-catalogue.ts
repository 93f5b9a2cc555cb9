import { appendFileSync, closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../views/site.ts';
import { FORMAT, LICENSE } from './format.ts';
import { recordServer, summariseServer } from './record-server.ts';
import { recordTool } from './record-tool.ts';
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
 * Writes `catalogue.json`, `catalogue.ndjson`, `catalogue.csv` and `servers/<slug>.json` into a folder. A server is held in
 * memory at a time, and each tool is made JSON once, for all three files that it stands in.
 */
export function writeCatalogue({ servers }: Pick<Site, 'servers'>, folder: string): void {
  mkdirSync(join(folder, 'servers'), { recursive: true });
  const open = (name: string) => openSync(join(folder, name), 'w');
  const [json, lines, table] = [open('catalogue.json'), open('catalogue.ndjson'), open('catalogue.csv')];
  appendFileSync(json, openList({ format: FORMAT, license: LICENSE, servers: servers.map(summariseServer) }));
  appendFileSync(table, writeCsvHead());
  let separator = '';
  for (const server of servers) {
    const records = server.tools.map(recordTool);
    const texts = records.map(writeRecord);
    const file = join(folder, 'servers', `${server.server.slug}.json`);
    writeFileSync(file, openList(recordServer(server)) + texts.join(',') + CLOSE_LIST);
    if (texts.length === 0) continue;
    appendFileSync(json, separator + texts.join(',\n'));
    appendFileSync(lines, `${texts.join('\n')}\n`);
    appendFileSync(table, writeCsvRows(records.map(makeCsvRow)));
    separator = ',\n';
  }
  appendFileSync(json, CLOSE_LIST);
  for (const file of [json, lines, table]) closeSync(file);
}
