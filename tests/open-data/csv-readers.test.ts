import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCsvRow } from '../../src/open-data/tables/make-rows.ts';
import type { CsvRow } from '../../src/open-data/tables/rows-schema.ts';
import { writeCsvHead, writeCsvRows } from '../../src/open-data/tables/write-csv.ts';
import { recordTool } from '../../src/open-data/record-tool.ts';
import { getSite } from '../fixtures/catalogue/get-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { servers } = await getSite();
const real = servers.flatMap((server) => server.tools.map((tool) => makeCsvRow(recordTool(tool))));
const [first] = real;
if (first === undefined) throw new Error('the catalogue has no tools');

/** Texts that break a careless writer, each as the description of a row of its own. */
const ODD = [
  'a lone\nline feed',
  'a lone\rcarriage return',
  'both\r\nof them',
  '\n=1+1',
  '\r=1+1',
  '=cmd|"/c calc"!A1',
  '-2+3',
  '@SUM(A1)',
  '＝1',
  'says "so", twice',
  '"',
  ',',
  ' spaces around ',
  '',
  '\0NUL',
  "'quoted already",
  '\u2028',
  '0012',
  '1e5',
  'TRUE',
];
const rows: CsvRow[] = [...real, ...ODD.map((description, i) => ({ ...first, slug: `odd-${i}`, description }))];
const columns = Object.keys(first);
const file = join(folder, 'catalogue.csv');
writeFileSync(file, writeCsvHead() + writeCsvRows(rows));

const spell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const plain = text.toWellFormed().replaceAll('\0', '\ufffd');
  return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(plain) ? `'${plain}` : plain;
};
const expected = rows.map((row) => columns.map((column) => spell(row[column as keyof CsvRow])));

const hasProgram = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Runs a program on the file; what it prints is JSON. */
function readBy(program: string, args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the CSV file, read by', () => {
  it('a spreadsheet, has the rows of the JSON', () => {
    const book = read(writeCsvHead() + writeCsvRows(rows), { type: 'string', raw: true });
    const [sheet] = Object.values(book.Sheets);
    const cells = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, defval: '', blankrows: true });
    expect(cells[0]).toEqual(columns);
    // It joins the two signs of a line break to one, as spreadsheets do within a cell.
    const joinBreaks = (row: readonly string[]) => row.map((cell) => String(cell).replace(/\r\n?/g, '\n'));
    expect(cells.slice(1).map(joinBreaks)).toEqual(expected.map(joinBreaks));
    const formulas = Object.values(sheet ?? {}).filter((cell: unknown) => Object.hasOwn(Object(cell) as object, 'f'));
    expect(formulas).toEqual([]);
  });

  it.runIf(hasProgram('python3'))('Python, has the rows of the JSON', () => {
    const script =
      'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))))';
    expect(readBy('python3', ['-c', script, file])).toEqual([columns, ...expected]);
  });

  it.runIf(hasProgram('sqlite3'))('the shell of SQLite, has the rows of the JSON', () => {
    const found = readBy('sqlite3', [
      ':memory:',
      '.mode csv',
      `.import ${file} tools`,
      '.mode json',
      'SELECT * FROM tools',
    ]);
    expect((found as Record<string, string>[]).map((row) => columns.map((column) => row[column]))).toEqual(expected);
  });
});
