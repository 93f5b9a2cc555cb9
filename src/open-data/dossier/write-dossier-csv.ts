import type { SiteServer } from '../../views/site.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { dossierRowSchema, makeDossierRows, type DossierRow } from './dossier-rows.ts';

const columns = Object.keys(dossierRowSchema.shape) as (keyof DossierRow)[];

/** A server's tools as a table to decide in, with a head. */
export const writeDossierCsv = (server: SiteServer): string => writeCsv(columns, [columns, ...makeDossierRows(server)]);
