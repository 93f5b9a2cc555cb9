import { stringify } from 'csv-stringify/sync';
import type { CsvRow } from './rows-schema.ts';
import { csvRowSchema } from './rows-schema.ts';

/** What makes a spreadsheet compute a cell that begins with it: signs and their wide forms, a tab, a line break. */
const COMPUTED = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that any reader takes as it is: never computed, and without NUL, which ends a text in some of them. */
function guardCell(text: string): string {
  const plain = text.replaceAll('\0', '\ufffd');
  return COMPUTED.test(plain) ? `'${plain}` : plain;
}

/**
 * Rows as CSV (RFC 4180), lines ended by CR LF, every text with a comma, a quotation
 * mark or a line break of any kind in quotation marks. A text that a spreadsheet would compute gets an apostrophe in
 * front, so that nothing served is run by who opens the file.
 */
export const writeCsv = <Column extends string>(
  columns: readonly Column[],
  rows: readonly (Readonly<Record<Column, string | number | null>> | readonly string[])[],
): string =>
  stringify([...rows], {
    columns: [...columns],
    cast: { string: guardCell },
    // Left to itself the library quotes a cell for the pair of them, and a lone one then ends the record.
    quoted_match: /[\r\n]/,
    record_delimiter: 'windows',
  });

const columns = Object.keys(csvRowSchema.shape) as (keyof CsvRow)[];

/** The first line of the catalogue's table, which names the columns. */
export const writeCsvHead = (): string => writeCsv(columns, [columns]);

/** Tools of the catalogue, a line each. */
export const writeCsvRows = (rows: readonly CsvRow[]): string => writeCsv(columns, rows);
