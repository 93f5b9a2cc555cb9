import { expect, it } from 'vitest';
import { areNumbers, sortRows } from '../../../src/components/table/sort-rows.ts';
import { findPart } from '../../../src/views/lists/list-part.ts';
import { plainSlug } from '../../../src/views/lists/list-rows.ts';
import { packRows } from '../../../src/views/lists/pack-rows.ts';
import { placeTools } from '../../../src/views/lists/place-tools.ts';
import { listToolLists } from '../../../src/views/lists/tool-lists.ts';
import { getSite } from '../../fixtures/catalogue/get-site.ts';
import { viewToolRow } from '../../../src/views/table/tool-row.ts';

const site = await getSite();
const lists = listToolLists(site);

it('a list of sixty is whole; a longer one has parts, each of which leads to the first, the last and its neighbours', () => {
  expect(findPart('all', '/tools/', 60, 1)).toBeNull();
  const part = findPart('all', '/tools/', 3061, 6);
  expect(part).toMatchObject({ first: 1260, last: 1560, next: '/lists/all/7/' });
  expect(part?.parts.map((each) => each?.number ?? null)).toEqual([1, null, 4, 5, 6, 7, 8, null, 12]);
  expect(part?.parts[0]?.href).toBe('/tools/');
  expect(findPart('all', '/tools/', 3061, 12)).toMatchObject({ first: 3060, last: 3061, next: null });
  expect(findPart('all', '/tools/', 3060, 11)).toMatchObject({ first: 2760, last: 3060, next: null });
  expect(findPart('all', '/tools/', 61, 2)).toMatchObject({ first: 60, last: 61, next: null });
});

it('every long list has a name of its own, and its file says of each tool what its page says', () => {
  expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
  expect(lists.map(({ id }) => id)).toContain('all');
  for (const { tools } of lists) {
    expect(placeTools(site, tools).map((place) => site.tools[place])).toEqual(tools);
    const { rows, servers } = packRows(tools);
    expect(rows).toHaveLength(tools.length);
    for (const [i, [name, slug, server, severity, , undo]] of rows.entries()) {
      const view = viewToolRow(tools[i] as (typeof tools)[number]);
      expect(`${servers[server]?.[1]}${slug === '' ? plainSlug(name) : slug}/`).toBe(view.href);
      expect([severity, undo]).toEqual([view.severity, view.undo]);
    }
  }
});

it('rows are sorted by words or numbers, and alike ones keep their order', () => {
  expect(sortRows(['b', 'a', 'b', 'A10', 'a9'], false)).toEqual([1, 4, 3, 0, 2]);
  expect(sortRows(['2', '10', '2'], true)).toEqual([1, 0, 2]);
  expect([areNumbers(['1', '20']), areNumbers(['1', '–'])]).toEqual([true, false]);
});
