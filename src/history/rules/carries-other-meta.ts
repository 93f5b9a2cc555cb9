import { digestJson } from '../../catalog/digest.ts';
import { readAudience, readPageUri, type Audience } from '../../catalog/read-audience.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { isObject } from '../../catalog/json.ts';
import type { ToolReading } from '../read-tool.ts';
import { ours, say, type Wording } from '../say.ts';
import { showValue } from '../show-value.ts';

const AUDIENCES: Readonly<Record<Audience, string>> = {
  app: 'is meant for a page of the server’s alone now, not for the model',
  model: 'is meant for the model alone now',
  both: 'is meant for the model and for a page of the server’s now',
};

/** What `_meta` holds by key; what stands in `ui`, by keys of its own. */
function readEntries(reading: ToolReading): Map<string, Json> {
  const meta = reading.members()['_meta'];
  if (!isObject(meta)) return new Map(meta === undefined ? [] : [['_meta', meta]]);
  return new Map(
    Object.entries(meta).flatMap(([key, value]): [string, Json][] =>
      key === 'ui' && isObject(value) && Object.keys(value).length > 0
        ? Object.entries(value).map(([part, each]) => [`ui.${part}`, each])
        : [[key, value]],
    ),
  );
}

function* comparePages(old: string | null, young: string | null): Generator<Wording> {
  if (old === young) return;
  if (old === null) yield say`opens the page ${young ?? ''} now`;
  else if (young === null) yield say`no longer opens the page ${old}`;
  else yield say`opens the page ${young} now, not ${old}`;
}

/** Keys that are told in other words where what they come to differs. */
function listTold(before: ToolReading, after: ToolReading): Set<string> {
  const told = new Set<string>();
  if (readAudience(before.tool) !== readAudience(after.tool)) told.add('ui.visibility');
  if (readPageUri(before.tool) !== readPageUri(after.tool))
    for (const key of ['ui.resourceUri', 'ui/resourceUri']) told.add(key);
  return told;
}

export const carriesOtherMeta = defineChangeRule({
  id: 'carries-other-meta',
  kind: 'other',
  reads: 'What stands in `_meta`: whom the tool is meant for, the page that it opens, and the rest by its keys.',
  *compare(before, after) {
    const told = listTold(before, after);
    if (told.has('ui.visibility')) yield [ours(AUDIENCES[readAudience(after.tool)])];
    yield* comparePages(readPageUri(before.tool), readPageUri(after.tool));
    const [old, young] = [readEntries(before), readEntries(after)];
    for (const key of new Set([...old.keys(), ...young.keys()])) {
      if (told.has(key)) continue;
      const [had, has] = [old.get(key), young.get(key)];
      if (has === undefined) yield say`no longer carries ${key}, which was ${showValue(had ?? null)}`;
      else if (had === undefined) yield say`carries ${key} now: ${showValue(has)}`;
      else if (digestJson(had) !== digestJson(has)) yield say`${key} was ${showValue(had)}, is ${showValue(has)}`;
    }
  },
  examples: [
    {
      before: { name: 'a', _meta: { 'anthropic/alwaysLoad': true, b: 1 } },
      after: {
        name: 'a',
        _meta: {
          ui: { visibility: ['app'], resourceUri: 'ui://a/page.html' },
          'anthropic/requiresUserInteraction': true,
          b: 2,
        },
      },
      says: [
        'is meant for a page of the server’s alone now, not for the model',
        'opens the page `ui://a/page.html` now',
        'no longer carries `anthropic/alwaysLoad`, which was `true`',
        '`b` was `1`, is `2`',
        'carries `anthropic/requiresUserInteraction` now: `true`',
      ],
    },
    {
      before: { name: 'a', _meta: { 'ui/resourceUri': 'ui://a' } },
      after: { name: 'a', _meta: { ui: { resourceUri: 'ui://b', csp: {} } } },
      says: ['opens the page `ui://b` now, not `ui://a`', 'carries `ui.csp` now: `{}`'],
    },
    { before: { name: 'a', _meta: 'x' }, after: { name: 'a' }, says: ['no longer carries `_meta`, which was `x`'] },
    { before: { name: 'a', _meta: {} }, after: { name: 'a' }, says: [] },
  ],
});
