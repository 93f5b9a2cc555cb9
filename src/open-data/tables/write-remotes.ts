import type { Site } from '../../views/site.ts';
import { makeRemoteRows, remoteRowSchema, type RemoteRow } from './remote-rows.ts';
import { writeCsv } from './write-csv.ts';

const columns = Object.keys(remoteRowSchema.shape) as (keyof RemoteRow)[];

/** The declared addresses of all servers as CSV, the first line naming the columns. */
export const writeRemotes = ({ servers }: Pick<Site, 'servers'>): string =>
  writeCsv(columns, [columns]) + writeCsv(columns, servers.flatMap(makeRemoteRows));
