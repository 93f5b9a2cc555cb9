import { defineChangeRule } from '../define-change-rule.ts';
import { describeTextChange } from '../describe-text-change.ts';
import { pairPlaces } from '../parameters/pair-places.ts';
import type { Place } from '../parameters/read-place.ts';
import { say } from '../say.ts';

const MOST_COMPARED = 100;

const readDescription = ({ schema: { description } }: Place): string =>
  typeof description === 'string' ? description : '';

export const describesParametersOtherwise = defineChangeRule({
  id: 'describes-parameters-otherwise',
  kind: 'parameters',
  reads: 'The description of each parameter.',
  *compare({ tool: before }, { tool: after }) {
    const pairs = pairPlaces(before['inputSchema'], after['inputSchema']).kept.filter(
      (pair) => readDescription(pair.before).trim() !== readDescription(pair.after).trim(),
    );
    for (const [i, { before: old, after: young }] of pairs.entries()) {
      const subject = young.label === '' ? say`description of the arguments` : say`description of ${young.label}`;
      // Comparing texts takes its time; nobody reads on so far.
      if (i >= MOST_COMPARED) yield say`${subject} is worded otherwise`;
      else yield* describeTextChange(subject, readDescription(old), readDescription(young));
    }
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
