import { defineChangeRule } from '../define-change-rule.ts';
import { describeTextChange } from '../describe-text-change.ts';
import { pairPlaces } from '../parameters/pair-places.ts';
import type { Place } from '../parameters/read-place.ts';
import { say } from '../say.ts';

const readDescription = ({ schema: { description } }: Place): string =>
  typeof description === 'string' ? description : '';

export const describesParametersOtherwise = defineChangeRule({
  id: 'describes-parameters-otherwise',
  kind: 'parameters',
  reads: 'The description of each parameter.',
  *compare({ tool: before }, { tool: after }) {
    for (const pair of pairPlaces(before['inputSchema'], after['inputSchema']).kept)
      yield* describeTextChange(
        pair.after.label === '' ? say`description of the arguments` : say`description of ${pair.after.label}`,
        readDescription(pair.before),
        readDescription(pair.after),
      );
  },
  examples: [
    {
      before: { name: 'a', inputSchema: { properties: { path: { description: 'A path.' } } } },
      after: { name: 'a', inputSchema: { properties: { path: { description: 'A path. May be absolute.' } } } },
      says: ['description of `path` adds “May be absolute.”'],
    },
    {
      before: { name: 'a', inputSchema: { properties: { path: { type: 'string' } } } },
      after: { name: 'a', inputSchema: { properties: { path: { type: 'string', description: 7 } } } },
      says: [],
    },
  ],
});
