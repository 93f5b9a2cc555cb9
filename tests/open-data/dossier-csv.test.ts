import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { dossierRowSchema, makeDossierRows } from '../../src/open-data/dossier/dossier-rows.ts';
import { writeDossierCsv } from '../../src/open-data/dossier/write-dossier-csv.ts';
import { loadOddSite, removeOddSite } from './odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

it.each(site.servers)(
  '$server.slug: a line for each tool that it offers, and no cell that a spreadsheet computes',
  (server) => {
    const [head, ...rows] = parse(writeDossierCsv(server)) as string[][];
    expect(head).toEqual(Object.keys(dossierRowSchema.shape));
    expect(rows).toHaveLength(server.tools.filter(({ isCurrent }) => isCurrent).length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  },
);

it('has rows of its schema, with nothing decided', () => {
  const rows = site.servers.flatMap(makeDossierRows);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(dossierRowSchema.parse(row)).toMatchObject({ decision: '', note: '' });
});
