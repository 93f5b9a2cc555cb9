import { digestJson } from '../../catalog/digest.ts';
import type { Json } from '../../catalog/schema/tool-definition.ts';
import { readHints } from '../../assessed/declared/read-hints.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { ours, say } from '../say.ts';

const showValue = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const declaresOtherHints = defineChangeRule({
  id: 'declares-other-hints',
  kind: 'hints',
  reads: 'What the annotations declare: the four hints, and whatever else stands there.',
  *compare({ tool: before }, { tool: after }) {
    const [was, is] = [readHints(before), readHints(after)];
    const [old, young] = [new Map(was.entries), new Map(is.entries)];
    for (const key of new Set([...old.keys(), ...young.keys()])) {
      const [had, has] = [old.get(key), young.get(key)];
      if (has === undefined) yield say`no longer declares ${key}, which was ${showValue(had ?? null)}`;
      else if (had === undefined) yield say`declares ${key} now: ${showValue(has)}`;
      else if (digestJson(had) !== digestJson(has)) yield say`${key} was ${showValue(had)}, is ${showValue(has)}`;
    }
    if (was.isOdd !== is.isOdd) yield say`its annotations can ${ours(is.isOdd ? 'no longer' : 'now')} be read`;
  },
  examples: [
    {
      before: { name: 'a', annotations: { destructiveHint: false, idempotentHint: true } },
      after: { name: 'a', annotations: { destructiveHint: true, readOnlyHint: true } },
      says: [
        '`destructiveHint` was `false`, is `true`',
        'no longer declares `idempotentHint`, which was `true`',
        'declares `readOnlyHint` now: `true`',
      ],
    },
    {
      before: { name: 'a' },
      after: { name: 'a', annotations: 'none' },
      says: ['its annotations can no longer be read'],
    },
    {
      before: { name: 'a', annotations: { title: 'A', readOnlyHint: true } },
      after: { name: 'a', annotations: { readOnlyHint: true, title: 'A' } },
      says: [],
    },
  ],
});
