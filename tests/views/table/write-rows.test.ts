import { Parser } from 'htmlparser2';
import { afterAll, expect, it } from 'vitest';
import { revealHiddenCharacters } from '../../../src/catalog/hidden-characters.ts';
import { viewToolRow } from '../../../src/views/table/tool-row.ts';
import { writeAnsweredRows } from '../../../src/views/table/write-answered-rows.ts';
import { writePlainRows } from '../../../src/views/table/write-plain-rows.ts';
import { writeToolRows } from '../../../src/views/table/write-tool-rows.ts';
import { loadOddSite, removeOddSite } from '../../open-data/odd-site.ts';

const { site, folder } = await loadOddSite();
afterAll(() => removeOddSite(folder));

/** What a browser finds in rows: the names of the tags, and the texts of the cells, row by row. */
function readRows(html: string) {
  const tags = new Set<string>();
  const rows: string[][] = [];
  const parser = new Parser({
    onopentag: (tag) => {
      tags.add(tag);
      if (tag === 'tr') rows.push([]);
      if (tag === 'td' || tag === 'th') rows.at(-1)?.push('');
    },
    ontext: (text) => {
      const row = rows.at(-1);
      const cell = row?.pop();
      if (cell !== undefined) row?.push(cell + text);
    },
  });
  parser.end(`<table><tbody>${html}</tbody></table>`);
  return { tags: [...tags].toSorted(), rows };
}

it('are cells of words, whatever tools are called', () => {
  const { tags, rows } = readRows(writePlainRows(site.tools, ['server']));
  expect(tags).toEqual(['a', 'table', 'tbody', 'td', 'th', 'tr']);
  expect(rows).toHaveLength(site.tools.length);
  for (const [i, cells] of rows.entries()) {
    const row = viewToolRow(site.tools[i] as (typeof site.tools)[number]);
    const name = revealHiddenCharacters(row.name) + (row.state === '' ? '' : ` (${row.state})`);
    expect(cells.slice(1)).toEqual([name, row.category, row.undo, row.reach, row.traitNames, row.policy, row.why]);
  }
});

it('have a cell for each column that is shown', () => {
  const { tags, rows } = readRows(writeToolRows(site.tools.map(viewToolRow), ['level', 'tool', 'category', 'why'], 0));
  expect(tags).toEqual(['a', 'span', 'svg', 'table', 'tbody', 'td', 'th', 'tr', 'use', 'wbr']);
  for (const [i, cells] of rows.entries()) {
    const row = viewToolRow(site.tools[i] as (typeof site.tools)[number]);
    const state = row.state === '' ? '' : ` (${row.state})`;
    expect(cells.slice(1)).toEqual([revealHiddenCharacters(row.name) + state, ` ${row.category}`, row.why]);
  }
});

it('hold a reason each, whatever it quotes', () => {
  const tools = site.tools.map(({ name }) => ({
    name,
    href: '/tools/a/b/',
    severity: null,
    reason: `It is “${name}”.`,
  }));
  const { tags, rows } = readRows(writeAnsweredRows(tools));
  expect(tags).toEqual(['a', 'span', 'table', 'tbody', 'td', 'th', 'tr', 'wbr']);
  expect(rows).toEqual(tools.map(({ name, reason }) => ['Not assessed', revealHiddenCharacters(name), reason]));
});
