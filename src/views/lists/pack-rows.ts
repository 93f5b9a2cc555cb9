import { revealHiddenCharacters } from '../../catalog/hidden-characters.ts';
import { traits } from '../../catalog/vocabulary.ts';
import { traitMarks } from '../marks/trait-marks.ts';
import { viewToolRow } from '../table/tool-row.ts';
import type { SiteTool } from '../site.ts';
import { plainSlug, type ListRows, type MarkedWord, type PackedListRow } from './list-rows.ts';

/** Gives each value a number, the first of its kind 0. */
function makeNumbers<Value>() {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  const numberOf = (key: string, value: Value): number => {
    const known = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, known);
    return known;
  };
  return { values, numberOf };
}

/** What a table shows of each tool of a list, in the list's order. */
export function packRows(tools: readonly SiteTool[]): ListRows {
  const servers = makeNumbers<readonly [string, string]>();
  const categories = makeNumbers<MarkedWord>();
  const rows = tools.map((tool): PackedListRow => {
    const view = viewToolRow(tool);
    const name = revealHiddenCharacters(tool.name);
    const row = [
      name,
      tool.slug === plainSlug(name) ? '' : tool.slug,
      servers.numberOf(tool.server, [view.server, view.serverHref]),
      view.severity,
      categories.numberOf(view.category, [view.category, view.icon]),
      view.undo,
      view.reach,
      tool.assessment.traits.map((id) => traits.findIndex((trait) => trait.id === id)).toSorted((a, b) => a - b),
      view.policy,
      view.why,
    ] as const;
    return view.state === '' ? row : [...row, view.state];
  });
  return {
    servers: servers.values,
    categories: categories.values,
    traits: traits.map(({ id, label }) => [label, traitMarks[id]]),
    rows,
  };
}
