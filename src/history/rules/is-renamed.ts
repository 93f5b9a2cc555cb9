import { defineChangeRule } from '../define-change-rule.ts';
import { say } from '../say.ts';

export const isRenamed = defineChangeRule({
  id: 'is-renamed',
  kind: 'renamed',
  reads: 'The name.',
  *compare({ tool: before }, { tool: after }) {
    if (before.name !== after.name) yield say`was called ${before.name}`;
  },
  examples: [
    { before: { name: 'get' }, after: { name: 'fetch' }, says: ['was called `get`'] },
    { before: { name: 'get', title: 'Get' }, after: { name: 'get', title: 'Fetch' }, says: [] },
  ],
});
