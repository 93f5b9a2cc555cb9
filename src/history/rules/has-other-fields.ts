import { digestJson } from '../../catalog/digest.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { isObject } from '../../catalog/json.ts';
import { readText, type ToolReading } from '../read-tool.ts';
import { say } from '../say.ts';

const readOthers = (reading: ToolReading) => {
  const other = reading.members()['other'];
  return new Map(Object.entries(isObject(other) ? other : {}));
};

export const hasOtherFields = defineChangeRule({
  id: 'has-other-fields',
  kind: 'other',
  reads: 'The title, and every field of the definition that no client knows.',
  *compare(before, after) {
    const [was, is] = [readText(before.tool, 'title'), readText(after.tool, 'title')];
    if (was !== is)
      yield was === ''
        ? say`has a title now: ${is}`
        : is === ''
          ? say`no longer has a title, which was ${was}`
          : say`its title was ${was}, is ${is}`;
    const [old, young] = [readOthers(before), readOthers(after)];
    for (const field of new Set([...old.keys(), ...young.keys()])) {
      const [had, has] = [old.get(field), young.get(field)];
      if (had === undefined) yield say`has a field ${field} now`;
      else if (has === undefined) yield say`no longer has a field ${field}`;
      else if (digestJson(had) !== digestJson(has)) yield say`its field ${field} differs`;
    }
  },
  examples: [
    {
      before: { name: 'a', title: 'A', tags: [], readOnly: true },
      after: { name: 'a', title: 'B', tags: ['x'], category: 'c' },
      says: [
        'its title was `A`, is `B`',
        'its field `tags` differs',
        'no longer has a field `readOnly`',
        'has a field `category` now',
      ],
    },
    { before: { name: 'a', description: 'x' }, after: { name: 'a', description: 'y', _meta: { a: 1 } }, says: [] },
  ],
});
