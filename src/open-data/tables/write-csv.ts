import { stringify } from 'csv-stringify/sync';
import type { CsvRow } from './rows-schema.ts';
import { csvRowSchema } from './rows-schema.ts';

/**
 * Rows as CSV (RFC 4180). A cell that begins with what makes a spreadsheet compute it (`=`, `+`, `-`, `@`, their wide
 * forms, a tab or a carriage return) gets an apostrophe in front, so that nothing served is run by who opens the file.
 */
const writeCsv = (rows: readonly (CsvRow | readonly string[])[]): string =>
  stringify([...rows], {
    columns: Object.keys(csvRowSchema.shape),
    escape_formulas: true,
    record_delimiter: 'windows',
  });

/** The first line, which names the columns. */
export const writeCsvHead = (): string => writeCsv([Object.keys(csvRowSchema.shape)]);

/** Tools, a line each. */
export const writeCsvRows = (rows: readonly CsvRow[]): string => writeCsv(rows);
