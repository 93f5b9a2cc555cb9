import { digestJson } from '../../catalog/digest.ts';
import { defineChangeRule } from '../define-change-rule.ts';
import { readText } from '../read-tool.ts';
import { say } from '../say.ts';

/** Fields that other rules tell of. */
const TOLD = new Set(['name', 'title', 'description', 'inputSchema', 'annotations']);

export const hasOtherFields = defineChangeRule({
  id: 'has-other-fields',
  kind: 'other',
  reads: 'The title, and every field of the definition that no other rule reads.',
  *compare({ tool: before }, { tool: after }) {
    const [old, young] = [readText(before, 'title'), readText(after, 'title')];
    if (old !== young)
      yield old === ''
        ? say`has a title now: ${young}`
        : young === ''
          ? say`no longer has a title, which was ${old}`
          : say`its title was ${old}, is ${young}`;
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (TOLD.has(field)) continue;
      const [had, has] = [before[field], after[field]];
      if (had === undefined) yield say`has a field ${field} now`;
      else if (has === undefined) yield say`no longer has a field ${field}`;
      else if (digestJson(had) !== digestJson(has)) yield say`its field ${field} differs`;
    }
  },
  examples: [
    {
      before: { name: 'a', title: 'A', icons: [], outputSchema: { type: 'object' } },
      after: { name: 'a', title: 'B', outputSchema: { type: 'array' }, _meta: {} },
      says: [
        'its title was `A`, is `B`',
        'no longer has a field `icons`',
        'its field `outputSchema` differs',
        'has a field `_meta` now',
      ],
    },
    { before: { name: 'a', description: 'x' }, after: { name: 'a', description: 'y' }, says: [] },
  ],
});
