import { digestJson, digestTool } from '../../catalog/digest.ts';
import { findToolList, isToolDefinition } from '../../catalog/read-tools.ts';
import { stabilisePair } from '../../catalog/stable-form.ts';
import type { Manifest } from '../../catalog/schema/manifest.ts';
import type { Json, ToolDefinition } from '../../catalog/schema/tool-definition.ts';
import { compareSnapshots } from '../compare-snapshots.ts';
import { listChangedPages } from '../pages/settle-page.ts';
import { describeToolChange } from './describe-tool-change.ts';
import type { Recapture } from './recapture-report.ts';

/** What became of what a server serves, in the words of the report. */
export type Differences = Pick<Recapture, 'added' | 'dropped' | 'changed' | 'others'>;

export const NO_DIFFERENCES: Differences = { added: [], dropped: [], changed: [], others: [] };

/** Tools by name; of twins, all of them, in order. */
const groupTools = ({ results }: Manifest): Map<string, ToolDefinition[]> =>
  Map.groupBy(
    (findToolList({ results })?.elements ?? []).map(({ value }) => value).filter(isToolDefinition),
    ({ name }) => name,
  );

const LISTS = ['resources/list', 'resources/templates/list', 'prompts/list'] as const;

const differs = (before: Json | undefined, after: Json | undefined): boolean =>
  digestJson(before ?? null) !== digestJson(after ?? null);

/** What differs apart from the tools. */
function* findOthers({ results: before }: Manifest, { results: after }: Manifest): Generator<string> {
  for (const method of ['initialize', 'server/discover'] as const) {
    const [old, fresh] = [before, after].map((results) => ({ ...(results[method] as { [key: string]: Json } | null) }));
    for (const key of new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})]))
      if (differs(old?.[key], fresh?.[key])) yield `${method}/${key}`;
  }
  for (const method of LISTS) if (differs(before[method], after[method])) yield method;
}

/** Compares two captures of a server in their stable form, in words; null where they serve the same. */
export function compareCapture(recorded: Manifest, captured: Manifest): Differences | null {
  const { added, dropped, changed, isSame } = compareSnapshots(recorded, captured);
  if (isSame) return null;
  const [before, after] = stabilisePair(recorded, captured);
  const [old, fresh] = [groupTools(before), groupTools(after)];
  const describe = (name: string): string[] => {
    const [olds, news] = [old.get(name) ?? [], fresh.get(name) ?? []];
    if (olds.length !== news.length) return [`there were ${olds.length} of that name, there are ${news.length}`];
    return news.flatMap((tool, i) => {
      const twin = olds[i] ?? tool;
      return digestTool(twin) === digestTool(tool) ? [] : describeToolChange(twin, tool);
    });
  };
  const changedPages = listChangedPages(before.pages, after.pages);
  const others = [...findOthers(before, after), ...changedPages.map((uri) => `resources/read ${uri}`)];
  const isElsewhere = added.length + dropped.length + changed.length + others.length === 0;
  return {
    added: [...added],
    dropped: [...dropped],
    changed: changed.map((tool) => ({ tool, how: describe(tool) })),
    others: isElsewhere ? ['tools/list'] : others,
  };
}
